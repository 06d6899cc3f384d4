import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { changedPart } from "../../provider/map/changed-part.js";
import { folded } from "../../provider/map/fold.js";
import { picturesOf } from "../../provider/map/map.js";
import { readSource, type Source } from "../../provider/map/read-source.js";
import { arrowsOf } from "../map/arrows.js";
import { environmentOf } from "./environment.js";
import { Stack } from "./stack.js";

const program = (vipGoesTo: string, first = "") => `
const password = pulumi.secret("Passw0rd!");
const [ada, ben] = ["Ada", "Ben"].map((firstName) =>
  new comm100.global.Agent(firstName, { email: firstName + "@x.example", firstName, lastName: "L", displayName: firstName, password }));
const sales = new comm100.global.Department("sales", { name: "Sales", agentIds: [ada.id, ben.id] });
const support = new comm100.global.Department("support", { name: "Support", agentIds: [ben.id] });
${first}
const shop = new comm100.livechat.Campaign("shop", { name: "Shop", language: "german" });
const campaignId = shop.id;
new comm100.livechat.RoutingConfig("shop", { campaignId, isEnabled: true, type: "customRule",
  actionWhenNoRuleMatched: "routeToDepartment", routeToIdWhenNoRuleMatched: support.id });
new comm100.livechat.RoutingRule("vip", { campaignId, name: "VIP", isEnabled: true, order: 1, routeTo: "department", routeToId: ${vipGoesTo}.id,
  conditionMetType: "all", routingRuleConditions: [{ fieldName: "{!Visitor.City}", operator: "is", value: "Halifax" }] });
new comm100.livechat.Shift("day", { name: "Day", departmentIds: [support.id],
  shiftWorkingHours: [{ dayOfWeek: "Monday", startTime: "09:00:00", endTime: "17:30:00" }] });
new comm100.ticketing.RoutingConfig("tickets", { isEnabled: true, type: "simple",
  routeToTypeForSimpleRouting: "department", simpleRoutingRouteToDepartmentId: sales.id });
`;

let emulator: Emulator;
let stack: Stack;
beforeAll(async () => {
  emulator = await createEmulator();
  stack = await Stack.create(program("sales"), { env: environmentOf(emulator) });
  const { code, text } = await stack.up();
  expect([code, text]).toEqual([0, expect.any(String)]);
});
afterAll(async () => {
  stack.dispose();
  await emulator.close();
});

function arrows(source: Source, title: string): string[] {
  const diagram = picturesOf(source, { campaigns: [], parts: [], isBefore: false }).find((one) => one.title === title);
  return diagram ? arrowsOf(folded(diagram, diagram.starts, { nodes: 60, edges: 160 })) : [];
}

async function preview(): Promise<Source> {
  return readSource((await stack.pulumi("preview", "--json", "--show-sames", "--non-interactive")).output);
}

describe("the map of a stack on the engine", () => {
  it("draws a state", async () => {
    const source = await readSource(stack.state());
    expect(source.stack).toBe("test of test");
    expect(arrows(source, "Who gets a chat: Shop").sort()).toEqual([
      "Sales → Ada L",
      "Sales → Ben L",
      "Shop → Support: otherwise",
      "Shop → VIP",
      "Support → Ben L",
      "Support → Day: works in",
      "VIP → Sales",
      "Visitor → Shop",
    ]);
    expect(arrows(source, "Who gets a ticket")).toContain("Tickets → Sales: all");
  });

  it("draws a preview as it will be, new things by their names, and what a review shows of it", async () => {
    stack.write(
      program("vips", `const vips = new comm100.global.Department("vips", { name: "VIPs", agentIds: [ada.id] });`),
    );
    const source = await preview();
    expect(source.isPartial).toBe(false);
    expect(arrows(source, "Who gets a chat: Shop")).toEqual(
      expect.arrayContaining(["VIP → VIPs (new)", "VIP → Sales (removed)", "VIPs → Ada L (new)", "Shop → VIP"]),
    );
    const part = changedPart(source.before, source.after, source.changed);
    expect(part?.before).toContain("no longer");
    expect(part?.before).not.toContain("VIPs");
    expect(part?.after).toContain("VIPs<br>department<br>#40;new#41;");
  });

  it("shows nothing as changed once it is done", async () => {
    await stack.up();
    const source = await preview();
    expect(changedPart(source.before, source.after, source.changed)).toBeUndefined();
    expect(arrows(source, "Who gets a chat: Shop").filter((arrow) => /\((new|removed)/.test(arrow))).toEqual([]);
  });
});
