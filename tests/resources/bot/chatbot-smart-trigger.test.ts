import { ChatbotSmartTrigger } from "../../../provider/resources/bot/index.js";
import { describeLife } from "../describe-life.js";
import { givenChatbot } from "./given-chatbot.js";

const condition = { fieldName: "{!Visitor.City}", operator: "is", value: "Halifax" };

describeLife(ChatbotSmartTrigger, {
  given: (emulator) => ({
    ...givenChatbot(emulator),
    department: emulator.insert("global/departments", { name: "Sales" })["id"],
  }),
  args: ({ chatbotId, department }) => ({
    chatbotId,
    name: "Visitors from Halifax",
    isEnabled: true,
    conditionExpressionType: "logicalExpression",
    logicalExpression: "1 or 2",
    chatbotSmartTriggerConditions: [condition, { ...condition, value: "Dartmouth" }],
    chatbotSmartTriggerActions: [
      { type: "transferChat", isEnabled: true, targetType: "department", departmentIds: [department] },
    ],
  }),
  change: { conditionExpressionType: "any", isEnabled: false },
  outside: { logicalExpression: "1 and 2" },
});
