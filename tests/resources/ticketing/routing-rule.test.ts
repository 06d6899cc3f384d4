import { RoutingRule } from "../../../provider/resources/ticketing/index.js";
import { describeLife } from "../describe-life.js";
import { givenPeople } from "./given-people.js";

describeLife(RoutingRule, {
  given: givenPeople,
  args: ({ agentId }) => ({
    name: "Urgent",
    isEnabled: true,
    conditionMetType: "any",
    conditions: [
      { fieldName: "{!Ticket.Priority}", operator: "is", value: "urgent" },
      { fieldName: "{!Ticket.Status}", operator: "is", value: "new" },
    ],
    routeToType: "agent",
    routeToAgentId: agentId,
    priority: "urgent",
  }),
  change: { isEnabled: false, conditionMetType: "logicalExpression", logicalExpression: "1 or 2" },
  outside: { priority: "low", isEnabled: false },
});
