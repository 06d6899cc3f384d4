import { describe, expect, it } from "@jest/globals";
import { changedPart } from "../../provider/map/changed-part.js";
import { type Entry, idOf, inventoryOf, shop, urnOf, withChange } from "./site.js";

async function part(before: readonly Entry[], after: readonly Entry[]) {
  const changed = after.filter((entry) => !before.includes(entry)).map(urnOf);
  return changedPart(await inventoryOf(before), await inventoryOf(after), new Set(changed));
}

describe("the part of the flow that changes", () => {
  it("shows where a rule led, where it leads, and how one gets there", async () => {
    const found = await part(shop, withChange(shop, "vip", { routeToId: idOf("support") }));
    expect(found?.before).toContain('n3{{"1#46; VIP<br>city is Halifax<br>#40;changed#41;"}}');
    expect(found?.before).toContain("Visitor");
    expect(found?.before).toContain("no longer#58; high priority");
    expect(found?.before).toContain("Sales");
    expect(found?.after).toContain("new#58; high priority");
    expect(found?.after).toContain("Support");
    expect(found?.after).not.toContain("Sales");
    expect(found?.after).not.toContain("Returns");
  });

  it("is nothing where the flow stays as it is", async () => {
    expect(await part(shop, shop)).toBeUndefined();
    expect(await part(shop, withChange(shop, "shop", { description: "Our shop" }))).toBeUndefined();
  });

  it("has one picture where all comes or all goes", async () => {
    expect(await part([], shop)).toMatchObject({ before: undefined, after: expect.stringContaining("flowchart LR") });
    expect(await part(shop, [])).toMatchObject({ before: expect.stringContaining("flowchart LR"), after: undefined });
  });

  it("shows no picture before of a site to which nothing but new things come", async () => {
    const found = await part(shop, [...shop, ["global:Department", "new", { name: "New" }]]);
    expect(found).toEqual({ before: undefined, after: expect.stringContaining("New<br>department<br>#40;new#41;") });
  });

  it("stays small, however much changes", async () => {
    const many = Array.from({ length: 500 }, (_, place): Entry => [
      "livechat:RoutingRule",
      `r${place}`,
      {
        campaignId: idOf(`c${place % 50}`),
        name: `R${place}`,
        order: place,
        routeTo: "department",
        routeToId: idOf(`d${place}`),
      },
    ]);
    const found = await part(shop, [...shop, ...many]);
    expect(found?.after?.match(/^ {2}n\d+[^ ]/gm)?.length).toBeLessThanOrEqual(40);
    expect(found?.after?.length).toBeLessThan(10_000);
  });
});
