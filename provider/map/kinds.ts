import type { Kind } from "./graph.js";

/** How many nodes of a kind one other node may lead to. */
interface Crowd {
  /** What several are called. */
  readonly plural: string;
  /** The most that are drawn one by one. */
  readonly most: number;
  /** Whether the rest hides in "and 37 more"; else a crowd is one node altogether: "40 agents". */
  readonly keepsFirst: boolean;
}

/** What is done with many nodes of a kind. */
export const crowds: Readonly<Record<Kind, Crowd>> = {
  entry: { plural: "ways in", most: 10, keepsFirst: true },
  campaign: { plural: "campaigns", most: 24, keepsFirst: true },
  rule: { plural: "rules", most: 20, keepsFirst: true },
  bot: { plural: "bots", most: 10, keepsFirst: true },
  channel: { plural: "channel accounts", most: 12, keepsFirst: true },
  routing: { plural: "routings", most: 10, keepsFirst: true },
  trigger: { plural: "triggers", most: 10, keepsFirst: true },
  department: { plural: "departments", most: 16, keepsFirst: true },
  agent: { plural: "agents", most: 4, keepsFirst: false },
  shift: { plural: "shifts", most: 3, keepsFirst: true },
  outcome: { plural: "outcomes", most: 10, keepsFirst: true },
};

/** What resources are nodes of their own. */
export const kindOfType: Readonly<Record<string, Kind>> = {
  "livechat:Campaign": "campaign",
  "livechat:DynamicCampaignRule": "rule",
  "livechat:RoutingRule": "rule",
  "livechat:Shift": "shift",
  "ticketing:RoutingRule": "rule",
  "ticketing:RoutingConfig": "routing",
  "ticketing:ChannelAccount": "channel",
  "ticketing:Trigger": "trigger",
  "bot:Chatbot": "bot",
  "bot:TaskBot": "bot",
  "aiagent:AiAgent": "bot",
  "voicebot:VoiceBot": "bot",
  "global:Department": "department",
  "global:Agent": "agent",
};
