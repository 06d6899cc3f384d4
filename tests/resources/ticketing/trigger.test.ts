import { Trigger } from "../../../provider/resources/ticketing/index.js";
import { describeLife } from "../describe-life.js";
import { givenPeople } from "./given-people.js";

describeLife(Trigger, {
  given: (emulator) => ({
    ...givenPeople(emulator),
    fieldId: emulator.insert("ticketing/fields", { name: "Product line", type: "text" })["id"],
  }),
  args: ({ agentId, fieldId }) => ({
    name: "Chase silent customers",
    isEnabled: true,
    event: "whenATicketStatusStaysTheSameForASpecifiedPeriodOfTime",
    status: "pendingExternal",
    statusDuration: 3,
    conditionMetType: "all",
    triggerConditions: [{ fieldName: "{!Ticket.Priority}", operator: "is", value: "low" }],
    isValueSettingEnabled: true,
    triggerActionUpdateFields: [{ fieldId, value: "core" }],
    ifSendEmail: true,
    ifSendEmailToAgent: true,
    triggerActionEmailContent: { subject: "Hello?", htmlBody: "<p>Hello?</p>", textBody: "Hello?" },
    triggerActionAgentRecipient: [agentId],
  }),
  holdsPlainHtml: true,
  change: { isEnabled: false, event: "WhenAnAgentReplied", triggerActionUpdateFields: [] },
  outside: { status: "onHold", statusDuration: 5, isEnabled: false },
});
