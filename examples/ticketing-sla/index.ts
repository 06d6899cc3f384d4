// Ticketing with promises: how soon each customer gets an answer, in which hours that counts, and what happens if not.
import * as pulumi from "@pulumi/pulumi";
import * as comm100 from "pulumi-comm100";
import holidays from "./holidays.json" with { type: "json" };

const support = new comm100.global.Department("support", { name: "Support", description: "Questions and complaints" });
const billing = new comm100.global.Department("billing", { name: "Billing", description: "Invoices and refunds" });

// When the clock runs. Hours are read in the zone of the site.
new comm100.global.SiteProfile("site", { timeZone: comm100.timeZoneFromIana("Europe/Madrid") });

new comm100.ticketing.WorkingHoursConfig("hours", {
  ...openOn("Monday", "09:00:00", "18:00:00"),
  ...openOn("Tuesday", "09:00:00", "18:00:00"),
  ...openOn("Wednesday", "09:00:00", "18:00:00"),
  ...openOn("Thursday", "09:00:00", "18:00:00"),
  ...openOn("Friday", "09:00:00", "15:00:00"),
  ifWorkOnSaturday: false,
  ifWorkOnSunday: false,
});

type Day = "Monday" | "Tuesday" | "Wednesday" | "Thursday" | "Friday" | "Saturday" | "Sunday";

/** One working day, in the words of the API: `ifWorkOnMonday`, `mondayStartTime`, `mondayEndTime`. */
function openOn(day: Day, start: string, end: string): comm100.ticketing.WorkingHoursConfigArgs {
  const name = day.toLowerCase();
  return { [`ifWorkOn${day}`]: true, [`${name}StartTime`]: start, [`${name}EndTime`]: end };
}

// A holiday is one day of one year. Add next year's to the file, and leave the old ones in it.
for (const { title, date } of holidays) new comm100.ticketing.Holiday(date, { title, date });

// The promises, in minutes. The first policy that fits a ticket holds for it.
const promises = [
  { priority: "urgent", firstResponse: 30, nextResponse: 60, resolution: 4 * 60, clock: "CalendarHour" },
  { priority: "high", firstResponse: 60, nextResponse: 2 * 60, resolution: 9 * 60, clock: "BusinessHour" },
  { priority: "normal", firstResponse: 4 * 60, nextResponse: 9 * 60, resolution: 3 * 9 * 60, clock: "BusinessHour" },
] as const;

promises.forEach(({ priority, clock, ...times }, place) => {
  new comm100.ticketing.SlaPolicy(priority, {
    name: `Tickets of ${priority} priority`,
    isEnabled: true,
    order: place + 1,
    ...times,
    operationalHours: clock,
    conditionMetType: "all",
    slaPolicyConditions: [{ fieldName: "{!Ticket.Priority}", operator: "is", value: priority }],
  });
});

// What a ticket is about, so that rules can send it on.
const topic = new comm100.ticketing.Field("topic", {
  name: "Topic",
  type: "dropdownList",
  defaultValue: "other",
  fieldOptions: [
    { value: "invoice", displayText: "Invoice" },
    { value: "outage", displayText: "Something does not work" },
    { value: "other", displayText: "Something else" },
  ],
});

new comm100.ticketing.RoutingConfig("routing", {
  isEnabled: true,
  type: "customRules",
  routeToTypeWhenNoRuleMatched: "department",
  noRuleMatchedRouteToDepartmentId: support.id,
  priorityWhenNoRuleMatched: "normal",
});

new comm100.ticketing.RoutingRule("invoices", {
  name: "Invoices",
  isEnabled: true,
  order: 1,
  conditionMetType: "all",
  // The name of the field, rather than a text that reads the same, has the field made first.
  conditions: [{ fieldName: pulumi.interpolate`{!Ticket.${topic.name}}`, operator: "is", value: "invoice" }],
  routeToType: "department",
  routeToDepartmentId: billing.id,
  priority: "normal",
});

new comm100.ticketing.AutoDistributionConfig("distribution", {
  isEnabled: true,
  autoDistributionMethod: "assignToAgentByLoadBalancing",
  isLastAssignedAgentPreferred: true,
  ifLimitMaxTicketsForAllAgents: true,
  maxTicketsForAllAgents: 15,
  ifExcludePendingExternalFromAgentMaxTicketCount: true,
});

// What happens by itself.
new comm100.ticketing.Trigger("received", {
  name: "Say that the ticket has come in",
  isEnabled: true,
  order: 1,
  event: "whenTicketIsCreated",
  ifSendEmail: true,
  ifSendEmailToContact: true,
  triggerActionEmailContent: {
    subject: "We have your message",
    textBody: "Thank you. We answer within one working day.",
  },
});

new comm100.ticketing.Trigger("chase", {
  name: "Ask again after three days of silence",
  isEnabled: true,
  order: 2,
  event: "whenATicketStatusStaysTheSameForASpecifiedPeriodOfTime",
  status: "pendingExternal",
  statusDuration: 3,
  ifSendEmail: true,
  ifSendEmailToContact: true,
  triggerActionEmailContent: { subject: "Are you still there?", textBody: "We are waiting for your answer." },
});

// What agents see, and how they mark tickets.
const open = { fieldName: "{!Ticket.Status}", operator: "isNot", value: "resolved" } as const;

for (const { priority } of promises) {
  new comm100.ticketing.View(priority, {
    name: `Open, ${priority}`,
    isPrivate: false,
    conditionMetType: "all",
    conditions: [open, { fieldName: "{!Ticket.Priority}", operator: "is", value: priority }],
  });
}

for (const name of ["bug", "refund", "praise"]) new comm100.ticketing.Tag(name, { name });
