import { type Item, knownOf } from "../inventory/item.js";
import { textOf } from "../runtime/value.js";
import { kindOfType } from "./kinds.js";
import type { Sketch } from "./sketch.js";

/** The node of those who write where AI agents answer. */
export const writer = "writer";
/** The node of those who call. */
export const caller = "caller";

/** Draws whom bots hand chats and calls over to: whatever of a bot refers to an agent, a department or another bot. */
export function drawBots(sketch: Sketch): void {
  const { inventory } = sketch;
  for (const item of inventory.ofType("aiagent:AiAgent")) {
    const node = sketch.item(item, { notes: [textOf(knownOf(item)["channel"])].filter((note) => note !== "") });
    sketch.edge(sketch.bare(writer, { kind: "entry", label: "Visitor with a question" }), node);
  }
  for (const item of inventory.ofType("voicebot:VoiceBot"))
    sketch.edge(sketch.bare(caller, { kind: "entry", label: "Caller" }), sketch.item(item));
  for (const item of inventory.items) drawHandOvers(sketch, item);
}

function drawHandOvers(sketch: Sketch, item: Item): void {
  const { inventory } = sketch;
  const root = inventory.rootOf(item);
  if (kindOfType[root.type] !== "bot") return;
  const bot = sketch.item(root);
  const isOff = knownOf(item)["isEnabled"] === false;
  const label = item.type === "bot:ChatbotSmartTrigger" ? "by a smart trigger" : "hands over";
  for (const link of inventory.linksOf(item)) {
    if (!link.targets.some((target) => receivers.has(target)) || link.to === root) continue;
    sketch.edge(bot, sketch.linked(link), { label, isOff });
  }
}

/** What a bot can hand a chat over to. */
const receivers = new Set(["global/Agent", "global/Department", "bot/TaskBot"]);
