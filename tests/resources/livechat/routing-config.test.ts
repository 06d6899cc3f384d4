import { expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { RoutingConfig, RoutingRule } from "../../../provider/resources/livechat/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife, givenCampaign } from "../describe-life.js";

const city = { fieldName: "{!Visitor.City}", operator: "is", value: "Halifax" };

const given = (emulator: Emulator) => ({
  ...givenCampaign(emulator),
  routeToIdWhenNoRuleMatched: emulator.insert("global/departments", { name: "Sales" })["id"],
});

const rules = (routeToId: unknown) => [
  {
    name: "Halifax",
    isEnabled: true,
    routeTo: "department",
    routeToId,
    conditionMetType: "all",
    routingRuleConditions: [city],
  },
  {
    name: "Rest",
    isEnabled: true,
    routeTo: "department",
    routeToId,
    conditionMetType: "any",
    routingRuleConditions: [city],
  },
];

describeLife(RoutingConfig, {
  given,
  args: (ids) => ({
    ...ids,
    isEnabled: true,
    type: "customRule",
    customRules: rules(ids["routeToIdWhenNoRuleMatched"]),
    actionWhenNoRuleMatched: "routeToDepartment",
    priorityWhenNoRuleMatched: "low",
  }),
  change: {
    actionWhenNoRuleMatched: "redirectToOfflineMessage",
    emailsToReceiveOfflineMessage: "night@widgets.example",
  },
  outside: { priorityWhenNoRuleMatched: "highest", isEnabled: false },
});

it("leaves the rules alone that are resources of their own", async () => {
  const emulator = await createEmulator();
  try {
    const { campaignId, routeToIdWhenNoRuleMatched: routeToId } = given(emulator) as Record<string, unknown>;
    const account = accountOn(emulator);
    const config = new Life(RoutingConfig, account);
    await config.up({ campaignId, isEnabled: true, type: "customRule" });
    await new Life(RoutingRule, account).up({ campaignId, ...rules(routeToId)[0] });
    await config.up({ campaignId, isEnabled: false, type: "customRule" });
    const rows = emulator.rows(`livechat/campaigns/${String(campaignId)}/routing/customRules`);
    expect(rows.map(({ name }) => name)).toEqual(["Halifax"]);
    await config.refresh();
    expect(await config.preview({ campaignId, isEnabled: false, type: "customRule" })).toBe("same");
  } finally {
    await emulator.close();
  }
});
