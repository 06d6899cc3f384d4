import { expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { RoutingRule } from "../../../provider/resources/livechat/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife, givenCampaign } from "../describe-life.js";

const city = { fieldName: "{!Visitor.City}", operator: "is", value: "Halifax" };
const visits = { fieldName: "{!Visitor.Number of visits}", operator: "isMoreThan", value: "3" };

const given = (emulator: Emulator) => ({
  ...givenCampaign(emulator),
  routeToId: emulator.insert("global/departments", { name: "Sales" })["id"],
});

const rule = {
  name: "Halifax",
  isEnabled: true,
  routeTo: "department",
  priority: "high",
  conditionMetType: "logicalExpression",
  logicalExpression: "1 or 2",
  routingRuleConditions: [city, visits],
};

describeLife(RoutingRule, {
  given,
  args: (ids) => ({ ...ids, ...rule }),
  change: { name: "Nova Scotia", conditionMetType: "all", routingRuleConditions: [visits] },
  outside: { priority: "lowest", isEnabled: false },
});

it("moves to another campaign by being made anew", async () => {
  const emulator = await createEmulator();
  try {
    const life = new Life(RoutingRule, accountOn(emulator));
    const ids = given(emulator);
    await life.up({ ...ids, ...rule });
    expect(await life.up({ ...ids, ...givenCampaign(emulator), ...rule })).toBe("replace");
  } finally {
    await emulator.close();
  }
});
