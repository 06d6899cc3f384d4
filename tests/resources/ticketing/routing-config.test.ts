import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { RoutingConfig, RoutingRule } from "../../../provider/resources/ticketing/index.js";
import { accountOn, Life } from "../../life.js";
import { describeLife } from "../describe-life.js";
import { givenPeople } from "./given-people.js";

describeLife(RoutingConfig, {
  given: givenPeople,
  args: ({ agentId, departmentId }) => ({
    isEnabled: true,
    type: "customRules",
    routeToTypeWhenNoRuleMatched: "department",
    noRuleMatchedRouteToDepartmentId: departmentId,
    priorityWhenNoRuleMatched: "low",
    routingRules: [
      {
        name: "Urgent",
        isEnabled: true,
        conditionMetType: "all",
        conditions: [{ fieldName: "{!Ticket.Priority}", operator: "is", value: "urgent" }],
        routeToType: "agent",
        routeToAgentId: agentId,
      },
      { name: "Others", routeToType: "department", routeToDepartmentId: departmentId },
    ],
  }),
  change: { isEnabled: false, priorityWhenNoRuleMatched: "normal", percentageToBotWhenOfflineWhenNoRuleMatched: 50 },
  outside: { priorityWhenNoRuleMatched: "high", isEnabled: false },
});

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator();
});
afterAll(() => emulator.close());

it("leaves rules alone that are resources of their own", async () => {
  const account = accountOn(emulator);
  const rule = new Life(RoutingRule, account);
  await rule.up({ name: "Urgent", priority: "urgent" });
  const config = new Life(RoutingConfig, account);
  await config.up({ type: "customRules", priorityWhenNoRuleMatched: "low" });
  expect(emulator.find(`ticketing/routingRules/${rule.id}`)).toMatchObject({ name: "Urgent", priority: "urgent" });
  await config.refresh();
  expect(await config.preview({ type: "customRules", priorityWhenNoRuleMatched: "low" })).toBe("same");
});
