import type { Scope } from "./graph.js";

/** Where something goes: the fields that say so. */
export interface Way {
  /** Field that chooses among `keys`. */
  readonly by: string;
  /** Field with the id, for each choice. */
  readonly keys: Readonly<Record<string, string>>;
  /** Choices that are no agent and no department. */
  readonly outcomes?: Readonly<Record<string, Outcome>>;
  readonly priority: string;
  /** Fields with the bot's share in per cent, and when each counts. */
  readonly toBot: readonly (readonly [key: string, when: string])[];
}

type Outcome = "everyone" | "offline";

/** How chats or tickets are routed: what the fields are called. */
export interface Routing {
  readonly scope: Scope;
  /** The type of rules that are resources of their own. */
  readonly rule: string;
  /** Field of the settings with rules of its own, and the value of `type` at which rules count. */
  readonly rules: string;
  readonly byRules: string;
  readonly conditions: string;
  readonly simple: Way;
  readonly each: Way;
  readonly otherwise: Way;
}

const sharesOfTickets = (suffix = "") =>
  [
    [`percentageToBotWhenOnline${suffix}`, "while agents are online"],
    [`percentageToBotWhenOffline${suffix}`, "while none is"],
  ] as const;

/** How a campaign routes chats. */
export const chatRouting: Routing = {
  scope: "chats",
  rule: "livechat:RoutingRule",
  rules: "customRules",
  byRules: "customRule",
  conditions: "routingRuleConditions",
  simple: {
    by: "routeTo",
    keys: { agent: "routeToId", department: "routeToId" },
    priority: "priority",
    toBot: [["percentageToBot", ""]],
  },
  each: {
    by: "routeTo",
    keys: { agent: "routeToId", department: "routeToId" },
    priority: "priority",
    toBot: [["percentageToBot", ""]],
  },
  otherwise: {
    by: "actionWhenNoRuleMatched",
    keys: { routeToAgent: "routeToIdWhenNoRuleMatched", routeToDepartment: "routeToIdWhenNoRuleMatched" },
    outcomes: { routeToSite: "everyone", redirectToOfflineMessage: "offline" },
    priority: "priorityWhenNoRuleMatched",
    toBot: [["percentageToBotWhenNoRuleMatched", ""]],
  },
};

/** How a site routes tickets. */
export const ticketRouting: Routing = {
  scope: "tickets",
  rule: "ticketing:RoutingRule",
  rules: "routingRules",
  byRules: "customRules",
  conditions: "conditions",
  simple: {
    by: "routeToTypeForSimpleRouting",
    keys: { agent: "simpleRoutingRouteToAgentId", department: "simpleRoutingRouteToDepartmentId" },
    priority: "priorityForSimpleRouting",
    toBot: sharesOfTickets(),
  },
  each: {
    by: "routeToType",
    keys: { agent: "routeToAgentId", department: "routeToDepartmentId" },
    priority: "priority",
    toBot: sharesOfTickets(),
  },
  otherwise: {
    by: "routeToTypeWhenNoRuleMatched",
    keys: { agent: "noRuleMatchedRouteToAgentId", department: "noRuleMatchedRouteToDepartmentId" },
    priority: "priorityWhenNoRuleMatched",
    toBot: sharesOfTickets("WhenNoRuleMatched"),
  },
};
