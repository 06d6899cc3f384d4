import { type Item, knownOf } from "../inventory/item.js";
import { humanised } from "../vocabulary/vocabulary.js";
import { type Fields, isFields, textOf } from "../runtime/value.js";
import { conditionWords } from "./condition-words.js";
import { drawRouting } from "./draw-routing.js";
import { ticketRouting } from "./routing-fields.js";
import type { Sketch } from "./sketch.js";

/** The node of those who write. */
export const sender = "sender";

const scope = "tickets";

/** Draws how a message becomes a ticket, who gets it, and what triggers do. */
export function drawTickets(sketch: Sketch): void {
  const { inventory } = sketch;
  const accounts = inventory.ofType("ticketing:ChannelAccount");
  const [config] = inventory.ofType("ticketing:RoutingConfig");
  const rules = inventory.ofType(ticketRouting.rule);
  const triggers = inventory.ofType("ticketing:Trigger");
  if (!config && accounts.length + rules.length + triggers.length === 0) return;
  const tickets = config
    ? sketch.item(config, { label: "Tickets" })
    : sketch.bare("tickets", { kind: "routing", label: "Tickets", noun: "ticket routing" });
  sketch.bare(sender, { kind: "entry", label: "Customer" });
  if (accounts.length === 0) sketch.edge(sender, tickets);
  const bots = accounts.map((account) => drawAccount(sketch, account, tickets));
  const bot = bots.find((one) => one !== undefined);
  drawRouting(sketch, ticketRouting, { from: tickets, config, rules, bot });
  for (const trigger of triggers) drawTrigger(sketch, trigger, tickets);
}

/** The bot that works in the account, if one does. */
function drawAccount(sketch: Sketch, account: Item, tickets: string): string | undefined {
  const values = knownOf(account);
  const app = textOf(values["appId"]);
  const node = sketch.item(account, { notes: app === "" ? [] : [app] });
  const isOff = values["isEnabled"] === false;
  const bot = values["isBotEnabled"] === false ? undefined : sketch.target(account, ["chatbotId"]);
  sketch.edge(sender, node, { isOff });
  sketch.edge(node, bot, { label: sharesIn(values), isOff, scope });
  sketch.edge(node, tickets, { label: bot === undefined ? "" : "the rest", isOff, scope });
  return bot;
}

function sharesIn(values: Fields): string {
  const shares = [
    [values["percentageToBotWhenOnline"], "while agents are online"],
    [values["percentageToBotWhenOffline"], "while none is"],
  ] as const;
  return shares
    .flatMap(([share, when]) => (typeof share === "number" && share > 0 ? [`${share} % ${when}`] : []))
    .join(", ");
}

function drawTrigger(sketch: Sketch, trigger: Item, tickets: string): void {
  const values = knownOf(trigger);
  const { triggerConditions: rows, conditionMetType: met, logicalExpression: expression } = values;
  const words = conditionWords({ rows, met, expression }, sketch.inventory);
  const node = sketch.item(trigger, {
    notes: [humanised(textOf(values["event"])), words].filter((note) => note !== ""),
  });
  const isOff = values["isEnabled"] === false;
  sketch.edge(tickets, node, { isAside: true, isOff, scope });
  for (const link of sketch.inventory.linksOf(trigger))
    if (link.path[0] === "triggerActionAgentRecipient" && values["ifSendEmailToAgent"] !== false)
      sketch.edge(node, sketch.linked(link), { label: "e-mail", isAside: true, isOff, scope });
  const fields = values["isValueSettingEnabled"] === false ? [] : values["triggerActionUpdateFields"];
  for (const field of Array.isArray(fields) ? fields.filter(isFields) : []) {
    const found = sketch.inventory.withId(textOf(field["value"]), ["global/Department", "global/Agent"]);
    if (found) sketch.edge(node, sketch.item(found), { label: "assigns to", isOff, scope });
  }
}
