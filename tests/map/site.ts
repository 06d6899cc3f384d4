import { Inventory } from "../../provider/inventory/inventory.js";
import { readState } from "../../provider/inventory/read-state.js";
import type { Fields } from "../../provider/runtime/value.js";

/** A resource of a small site: type, name in the program, what is set. An id is made of the name. */
export type Entry = readonly [type: string, name: string, inputs: Fields];

/** The id that {@link stateOf} gives to a resource. */
export function idOf(name: string): string {
  const hex = Buffer.from(name).toString("hex").padEnd(32, "0").slice(0, 32);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** The URN of a resource. */
export function urnOf([type, name]: Entry): string {
  return `urn:pulumi:test::site::pulumi-nodejs:dynamic/comm100/${type}::${name}`;
}

/**
 * A resource as states and previews show it.
 *
 * @param outputs - What the site answers besides.
 */
export function resourceOf(entry: Entry, outputs: Fields = {}) {
  const [type, name, inputs] = entry;
  return {
    urn: urnOf(entry),
    type: `pulumi-nodejs:dynamic/comm100/${type}`,
    id: idOf(name),
    inputs,
    outputs: { ...inputs, ...outputs },
  };
}

/** What `pulumi stack export` would print. */
export function stateOf(entries: readonly Entry[]): string {
  const resources = entries.map((entry) => resourceOf(entry));
  return JSON.stringify({ version: 3, deployment: { resources } });
}

/** The inventory of a state. */
export function inventoryOf(entries: readonly Entry[]): Promise<Inventory> {
  return Inventory.of(readState(stateOf(entries)));
}

const condition = (fieldName: string, operator: string, value: string, order = 1) => ({
  fieldName,
  operator,
  value,
  order,
});

/** A shop with two campaigns, routing by rules, a bot, a department with many agents, shifts, and tickets. */
export const shop: readonly Entry[] = [
  ["livechat:Campaign", "shop", { name: "Shop" }],
  ["livechat:Campaign", "returns", { name: "Returns" }],
  [
    "livechat:DynamicCampaignRule",
    "back",
    {
      name: "Coming back",
      isEnabled: true,
      order: 1,
      conditionMetType: "all",
      targetCampaignId: idOf("returns"),
      dynamicCampaignRuleConditions: [condition("{!Visitor.Current Page URL}", "contains", "/returns")],
    },
  ],
  ["livechat:DynamicCampaignConfig", "dynamic", { defaultCampaignId: idOf("shop") }],
  ["global:Department", "sales", { name: "Sales", agentIds: [idOf("ada"), idOf("ben")] }],
  ["global:Department", "support", { name: "Support" }],
  ["global:Department", "archive", { name: "Archive" }],
  ["global:Agent", "ada", { email: "ada@x.example", displayName: "Ada", firstName: "Ada" }],
  ["global:Agent", "ben", { email: "ben@x.example", displayName: "Ben", firstName: "Ben" }],
  ...["cy", "di", "ed", "flo", "gus"].map((name): Entry => [
    "global:Agent",
    name,
    { email: `${name}@x.example`, displayName: name, firstName: name, departmentIds: [idOf("support")] },
  ]),
  ["bot:Chatbot", "ava", { name: "Ava", languageId: "en", engineId: "1" }],
  [
    "bot:ChatbotSmartTrigger",
    "angry",
    {
      chatbotId: idOf("ava"),
      name: "Angry",
      chatbotSmartTriggerActions: [
        { type: "transferChat", targetType: "department", departmentIds: [idOf("support")] },
      ],
    },
  ],
  [
    "livechat:ChatbotIntegration",
    "bot",
    {
      campaignId: idOf("shop"),
      isEnabled: true,
      selectedChatBotId: idOf("ava"),
      isChatbotAllocatedWhenAgentOffline: true,
    },
  ],
  [
    "livechat:RoutingConfig",
    "routing",
    {
      campaignId: idOf("shop"),
      isEnabled: true,
      type: "customRule",
      actionWhenNoRuleMatched: "routeToDepartment",
      routeToIdWhenNoRuleMatched: idOf("support"),
      percentageToBotWhenNoRuleMatched: 30,
    },
  ],
  [
    "livechat:RoutingRule",
    "late",
    {
      campaignId: idOf("shop"),
      name: "Old",
      isEnabled: false,
      order: 2,
      routeTo: "agent",
      routeToId: idOf("ada"),
      conditionMetType: "logicalExpression",
      logicalExpression: "1 or 2",
      routingRuleConditions: [
        condition("{!Visitor.Language}", "isOneOf", "fr,de", 2),
        condition("{!Visitor.Number of visits}", "isMoreThan", "3", 1),
      ],
    },
  ],
  [
    "livechat:RoutingRule",
    "vip",
    {
      campaignId: idOf("shop"),
      name: "VIP",
      isEnabled: true,
      order: 1,
      routeTo: "department",
      routeToId: idOf("sales"),
      priority: "high",
      conditionMetType: "all",
      routingRuleConditions: [condition("{!Visitor.City}", "is", "Halifax")],
    },
  ],
  ["livechat:OfflineMessageConfig", "offline", { campaignId: idOf("shop"), type: "systemOfflineMessageWindow" }],
  [
    "livechat:Shift",
    "day",
    {
      name: "Day",
      departmentIds: [idOf("support")],
      shiftWorkingHours: ["Monday", "Tuesday", "Wednesday", "Friday"].map((dayOfWeek) => ({
        dayOfWeek,
        startTime: "09:00:00",
        endTime: "17:30:00",
      })),
    },
  ],
  ["ticketing:ChannelAccount", "mail", { appId: "Email", originalAccountId: "1", name: "help@x.example" }],
  [
    "ticketing:RoutingConfig",
    "tickets",
    {
      isEnabled: true,
      type: "customRules",
      routeToTypeWhenNoRuleMatched: "department",
      noRuleMatchedRouteToDepartmentId: idOf("support"),
      routingRules: [
        {
          name: "Urgent",
          order: 1,
          conditionMetType: "any",
          conditions: [condition("{!Ticket.Priority}", "is", "urgent")],
          routeToType: "department",
          routeToDepartmentId: idOf("sales"),
        },
      ],
    },
  ],
  [
    "ticketing:Trigger",
    "thanks",
    {
      name: "Thank",
      event: "whenTicketIsCreated",
      ifSendEmailToAgent: true,
      triggerActionAgentRecipient: [idOf("ada")],
    },
  ],
  [
    "ticketing:AutoDistributionConfig",
    "distribution",
    {
      isEnabled: true,
      departmentAutoDistributions: [
        { departmentId: idOf("support"), autoDistributionMethod: "assignToAgentByRoundRobin" },
      ],
    },
  ],
  ["aiagent:AiAgent", "max", { name: "Max", language: "en", channel: "Live Chat" }],
];

/** The same entries, one of them with other settings. */
export function withChange(entries: readonly Entry[], name: string, change: Fields): Entry[] {
  return entries.map(([type, own, inputs]) => [type, own, own === name ? { ...inputs, ...change } : inputs]);
}
