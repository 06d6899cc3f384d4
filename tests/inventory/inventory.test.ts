import { describe, expect, it } from "@jest/globals";
import { Inventory } from "../../provider/inventory/inventory.js";
import { hidden, type Item, nameIn } from "../../provider/inventory/item.js";
import { readState } from "../../provider/inventory/read-state.js";
import { inventoryAfter, inventoryBefore, readPreview } from "../../provider/preview/preview.js";
import type { Fields } from "../../provider/runtime/value.js";

const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const urnOf = (type: string, name: string) => `urn:pulumi:test::site::pulumi-nodejs:dynamic/comm100/${type}::${name}`;
const ids = {
  shop: "5fe0e2d5-2f44-4a2b-9f35-6a8a1bd0c001",
  sales: "5FE0E2D5-2F44-4A2B-9F35-6A8A1BD0C002",
  vip: "5fe0e2d5-2f44-4a2b-9f35-6a8a1bd0c003",
};

function resource(type: string, name: string, inputs: Fields, more: Fields = {}): Fields {
  return { urn: urnOf(type, name), type: `pulumi-nodejs:dynamic/comm100/${type}`, inputs, outputs: inputs, ...more };
}

const shop = resource("livechat:Campaign", "shop", { name: "Web shop" }, { id: ids.shop });
const sales = resource("global:Department", "sales", { name: "Sales" }, { id: ids.sales });
const rule = { campaignId: ids.shop, name: "VIP", routeTo: "department", routeToId: ids.sales.toLowerCase() };
const vip = resource("livechat:RoutingRule", "vip", rule, { id: ids.vip });
const stack = { urn: "urn:pulumi:test::site::pulumi:pulumi:Stack::x", type: "pulumi:pulumi:Stack" };

const stateOf = (...resources: unknown[]) => JSON.stringify({ version: 3, deployment: { resources } });
const named = (inventory: Inventory, name: string): Item => {
  const found = inventory.items.find((item) => item.name === name);
  if (!found) throw new Error(name);
  return found;
};

describe("an inventory of a state", () => {
  it("knows what an id means, in any case of letters", async () => {
    const inventory = await Inventory.of(readState(stateOf(stack, shop, sales, vip)));
    const links = inventory.linksOf(named(inventory, "vip"));
    expect(links.map(({ path, to }) => [path.join(), to?.name])).toEqual([
      ["campaignId", "shop"],
      ["routeToId", "sales"],
    ]);
    expect(inventory.linksTo(named(inventory, "sales")).map(({ from }) => from.name)).toEqual(["vip"]);
    expect(inventory.rootOf(named(inventory, "vip")).name).toBe("shop");
    expect(inventory.items.map((item) => inventory.labelOf(item))).toEqual(["Web shop", "Sales", "VIP"]);
  });

  it("holds no secret, encrypted or not", async () => {
    const secret = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", ciphertext: "v1:abc" };
    const ada = resource("global:Agent", "ada", { email: secret, password: secret, firstName: "Ada" });
    const inventory = await Inventory.of(readState(stateOf(ada)));
    expect(named(inventory, "ada").inputs).toEqual({ email: hidden, password: hidden, firstName: "Ada" });
    expect(inventory.labelOf(named(inventory, "ada"))).toBe("ada");
  });

  it("refuses a text that is no state, and says what is wanted", () => {
    expect(() => readState("error: no stack selected")).toThrow(/pulumi stack export/);
    expect(() => readState("{}")).toThrow(/pulumi stack export/);
  });
});

describe("an inventory of a preview", () => {
  const changed = {
    ...vip,
    id: undefined,
    outputs: undefined,
    inputs: { ...rule, routeToId: unknown },
    propertyDependencies: {
      campaignId: [urnOf("livechat:Campaign", "shop")],
      routeToId: [urnOf("global:Department", "vips")],
    },
  };
  const vips = resource("global:Department", "vips", { name: "VIPs" }, { outputs: undefined });
  const text = JSON.stringify({
    steps: [
      { op: "same", urn: stack.urn, oldState: stack, newState: stack },
      { op: "same", urn: shop["urn"], oldState: shop, newState: shop },
      { op: "create", urn: vips["urn"], newState: vips },
      { op: "update", urn: vip["urn"], oldState: vip, newState: changed },
      { op: "delete", urn: sales["urn"], oldState: sales },
    ],
    diagnostics: [{ severity: "error", message: "boom", urn: vip["urn"] }],
  });

  it("knows what is meant by an id that does not exist yet", async () => {
    const inventory = await inventoryAfter(readPreview(`Previewing…\n${text}`));
    const link = inventory.linksOf(named(inventory, "vip")).find(({ path }) => path[0] === "routeToId");
    expect(link?.to?.name).toBe("vips");
    expect(inventory.items.map(({ name }) => name)).toEqual(["shop", "vips", "vip"]);
  });

  it("keeps what is there before apart from what is there after", async () => {
    const preview = readPreview(text);
    const before = await inventoryBefore(preview);
    expect(before.linksOf(named(before, "vip")).map(({ to }) => to?.name)).toEqual(["shop", "sales"]);
    expect(preview.steps.map(({ op }) => op)).toEqual(["same", "create", "update", "delete"]);
    expect(preview.diagnostics).toMatchObject([{ severity: "error", message: "boom" }]);
  });
});

describe("the name of a resource in its program", () => {
  it("may hold colons", () => {
    expect(nameIn("urn:pulumi:dev::site::my:Team$pulumi-nodejs:dynamic/comm100/global:Agent::a::b")).toBe("a::b");
  });
});
