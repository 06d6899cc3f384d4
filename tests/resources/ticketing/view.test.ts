import { View } from "../../../provider/resources/ticketing/index.js";
import { describeLife } from "../describe-life.js";

const unresolved = { fieldName: "{!Ticket.Status}", operator: "isNot", value: "resolved" };
const urgent = { fieldName: "{!Ticket.Priority}", operator: "is", value: "urgent" };

describeLife(View, {
  args: {
    name: "Unresolved urgent",
    isPrivate: false,
    conditionMetType: "logicalExpression",
    logicalExpression: "1 and 2",
    conditions: [unresolved, urgent],
  },
  change: { conditionMetType: "all", logicalExpression: "", conditions: [urgent, { ...unresolved, value: "onHold" }] },
  outside: { logicalExpression: "1 or 2" },
});
