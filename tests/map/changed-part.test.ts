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

  it("shows before what is there now: names, hours, conditions, places and what is switched on", async () => {
    const day = { shiftWorkingHours: [{ dayOfWeek: "Monday", startTime: "09:00:00", endTime: "17:00:00" }] };
    const before: Entry[] = [
      ...withChange(shop, "vip", { order: 1 }),
      ["livechat:Shift", "late", { name: "Late", ...day }],
    ];
    const after = [
      ["late", { name: "Later", shiftWorkingHours: [{ ...day.shiftWorkingHours[0], endTime: "18:00:00" }] }],
      ["vip", { name: "Very important", order: 9, isEnabled: false, routingRuleConditions: [] }],
      ["sales", { name: "Retail" }],
    ] as const;
    const found = await part(
      before,
      after.reduce<readonly Entry[]>((entries, [name, change]) => withChange(entries, name, change), before),
    );
    for (const old of ["Late<br>", "09#58;00–17#58;00", "1#46; VIP<br>city is Halifax<br>#40;changed#41;", "Sales"])
      expect(found?.before).toContain(old);
    for (const next of ["Later<br>", "18#58;00", "Very important", "Retail"]) expect(found?.before).not.toContain(next);
    for (const next of ["Later<br>", "09#58;00–18#58;00", "Very important<br>", "changed, off", "Retail"])
      expect(found?.after).toContain(next);
    for (const old of ["17#58;00", "VIP", "Halifax", "Sales"]) expect(found?.after).not.toContain(old);
  });

  it("marks neither as new nor as removed whom the stack does not manage", async () => {
    const found = await part(shop, withChange(shop, "vip", { routeToId: idOf("somebody") }));
    expect(found?.after).toMatch(/outside this stack<br>[^#]*"/);
    expect(found?.after).toContain("new#58; high priority");
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
