import { type Item, knownOf } from "../inventory/item.js";
import { type Fields, textOf } from "../runtime/value.js";
import { conditionWords } from "./condition-words.js";
import { drawRouting } from "./draw-routing.js";
import { chatRouting } from "./routing-fields.js";
import type { Sketch } from "./sketch.js";

/** The node of those who visit the web site. */
export const visitor = "visitor";

/** Draws how a visitor gets to a campaign, and who gets the chat there. */
export function drawChats(sketch: Sketch): void {
  const { inventory } = sketch;
  const types = ["Campaign", "RoutingConfig", "ChatbotIntegration", "OfflineMessageConfig", "RoutingRule"];
  const parts = types.flatMap((type) => inventory.ofType(`livechat:${type}`));
  const campaigns = new Map<string, Item[]>();
  for (const part of parts) {
    const node = part.type === "livechat:Campaign" ? sketch.item(part) : sketch.target(part, ["campaignId"]);
    if (node !== undefined) campaigns.set(node, [...(campaigns.get(node) ?? []), part]);
  }
  drawWaysIn(sketch, [...campaigns.keys()]);
  for (const [node, items] of campaigns) drawCampaign(sketch, node, items);
}

function drawWaysIn(sketch: Sketch, campaigns: readonly string[]): void {
  const { inventory } = sketch;
  const rules = inventory.ofType("livechat:DynamicCampaignRule").map((item) => ({ item, values: knownOf(item) }));
  const [config] = inventory.ofType("livechat:DynamicCampaignConfig");
  if (campaigns.length + rules.length > 0) sketch.bare(visitor, { kind: "entry", label: "Visitor" });
  const dynamic = new Set<string | undefined>();
  rules.sort((one, other) => Number(one.values["order"] ?? 0) - Number(other.values["order"] ?? 0));
  for (const [place, { item, values }] of rules.entries()) {
    const { dynamicCampaignRuleConditions: rows, conditionMetType: met, logicalExpression: expression } = values;
    const words = conditionWords({ rows, met, expression }, inventory);
    const isOff = values["isEnabled"] === false;
    const node = sketch.item(item, { notes: words === "" ? [] : [words], number: place + 1 });
    const target = sketch.target(item, ["targetCampaignId"]);
    sketch.edge(visitor, node, { isOff });
    sketch.edge(node, target, { isOff });
    dynamic.add(target);
  }
  const rest = config && sketch.target(config, ["defaultCampaignId"]);
  sketch.edge(visitor, rest, { label: rules.length > 0 ? "otherwise" : "" });
  dynamic.add(rest);
  for (const campaign of campaigns) if (!dynamic.has(campaign)) sketch.edge(visitor, campaign);
}

function drawCampaign(sketch: Sketch, node: string, items: readonly Item[]): void {
  const [config, integration, messages, campaign] = [
    "livechat:RoutingConfig",
    "livechat:ChatbotIntegration",
    "livechat:OfflineMessageConfig",
    "livechat:Campaign",
  ].map((type) => items.find((item) => item.type === type));
  const also = [config, integration, messages].filter((item) => item !== undefined);
  if (campaign) sketch.item(campaign, { also });
  const bot =
    integration && knownOf(integration)["isEnabled"] !== false
      ? sketch.target(integration, ["selectedChatBotId"])
      : undefined;
  if (integration) sketch.edge(node, bot, { label: botShare(knownOf(integration)), scope: "chats" });
  const offline = (): string => offlineOf(sketch, node, messages);
  const rules = items.filter(({ type }) => type === chatRouting.rule);
  drawRouting(sketch, chatRouting, { from: node, config, rules, bot, offline });
  if (messages) sketch.edge(node, offline(), { label: "nobody online", isAside: true, scope: "chats" });
}

/** When the bot takes chats: `30 % while agents are online, all while none is`. */
function botShare(values: Fields): string {
  const share = values["percentageToChatbot"];
  const part =
    typeof share === "number" && values["distributeChatsToChatbotOption"] === "byPercentage" ? `${share} %` : "all";
  const queue = values["isDistributeChatsWhenQueueLengthReachesEnabled"] === true && textOf(values["queueLength"]);
  return [
    values["isChatbotAllocatedWhenAgentOnline"] === true && `${part} while agents are online`,
    queue && `once ${queue} wait`,
    values["isChatbotAllocatedWhenAgentOffline"] === true && "all while none is online",
  ]
    .filter((words) => typeof words === "string" && words !== "")
    .join(", ");
}

/** The node of what visitors get while nobody can chat. */
function offlineOf(sketch: Sketch, campaign: string, messages: Item | undefined): string {
  const taskBot =
    messages && knownOf(messages)["type"] === "triggerTaskbot" ? sketch.target(messages, ["taskbotId"]) : undefined;
  const isPage = messages && knownOf(messages)["type"] === "customOfflineMessagePage";
  const label = isPage ? "Page of your own" : "Offline message";
  return taskBot ?? sketch.bare(`${campaign}#offline`, { kind: "outcome", label });
}
