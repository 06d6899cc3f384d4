import { SlaPolicy } from "../../../provider/resources/ticketing/index.js";
import { describeLife } from "../describe-life.js";

const high = { fieldName: "{!Ticket.Priority}", operator: "is", value: "high" };

describeLife(SlaPolicy, {
  args: {
    name: "Gold customers",
    isEnabled: true,
    firstResponse: 60,
    nextResponse: 120,
    resolution: 1440,
    operationalHours: "BusinessHour",
    conditionMetType: "any",
    slaPolicyConditions: [high, { ...high, value: "urgent" }],
  },
  change: { isEnabled: false, firstResponse: 30, slaPolicyConditions: [{ ...high, value: "urgent" }] },
  outside: { resolution: 2880, operationalHours: "CalendarHour" },
});
