import type { Inventory } from "../../inventory/inventory.js";
import { hidden, type Item, knownOf } from "../../inventory/item.js";
import { isUnknown } from "../../runtime/unknown.js";
import { isFields, isUnset } from "../../runtime/value.js";
import type { Mistake, Rule, Surroundings } from "../rule.js";
import { said } from "../said.js";

/** Actions by which a visitor gets to a person, or to a bot that may lead to one. */
const handOffs = new Set([
  "chatbotActionContactAgent",
  "chatbotActionTransferChat",
  "chatbotActionTransferCall",
  "chatbotActionTransferZendeskChat",
  "chatbotActionChangeAssignee",
  "chatbotActionGoToTaskbot",
  "transferChat",
  "changeAssignee",
  "transferZendeskChat",
]);

/** Where flows, and the actions in them, stand. */
const containers = [
  "chatbotIntentAnswers",
  "chatbotResponse",
  "workflow",
  "chatbotActions",
  "chatbotSmartTriggerActions",
];

/** Finds bots that never give a visitor to a person. */
export const botWithoutHandOff: Rule = {
  name: "bot-without-hand-off",
  title: "A bot without hand-off",
  why: "A visitor whom the bot cannot help goes round in circles, and leaves.",
  advice:
    "Add an action `chatbotActionContactAgent` or `chatbotActionTransferChat` to what the bot does when it is stuck.",
  sees:
    "All that the program lets a `bot.Chatbot` do in intents, answers, greetings and smart triggers, once there is an answer among it; and " +
    "the workflow of an `aiagent.AiAgentEvent` for `whenNoAnswer`. Instructions in plain words, and what was made by hand, are not judged.",
  severity: "warning",
  find: (inventory, surroundings) => [
    ...inventory.ofType("bot:Chatbot").flatMap((bot) => silentBot(bot, inventory, surroundings)),
    ...inventory.ofType("aiagent:AiAgentEvent").flatMap((event) => silentEvent(event, surroundings)),
  ],
};

function silentBot(bot: Item, inventory: Inventory, { nameOf }: Surroundings): Mistake[] {
  const flows = inventory.items.filter((item) => item !== bot && inventory.rootOf(item) === bot);
  const hasAnswer = flows.some((item) => item.type.startsWith("bot:ChatbotIntent") && actionsOf(item).length > 0);
  if (!hasAnswer || flows.flatMap(actionsOf).some(isWayOut)) return [];
  return [{ item: bot, message: `Nothing that the program lets the chatbot ${nameOf(bot)} do leads to a person.` }];
}

function silentEvent(event: Item, { nameOf }: Surroundings): Mistake[] {
  if (said(event, "event") !== "whenNoAnswer" || said(event, "type") !== "workflow") return [];
  const actions = actionsOf(event);
  if (actions.length === 0 || actions.some(isWayOut)) return [];
  return [{ item: event, message: `The workflow ${nameOf(event)}, for when there is no answer, leads to no person.` }];
}

/** The types of all actions in an item; what nobody knows stays as it is. */
function actionsOf(item: Item): unknown[] {
  const known = knownOf(item);
  return containers.flatMap((key) => typesIn(known[key]));
}

function typesIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(typesIn);
  if (!isFields(value)) return isUnset(value) ? [] : [value];
  const inner = containers.filter((key) => key in value);
  return inner.length > 0 ? inner.flatMap((key) => typesIn(value[key])) : isUnset(value["type"]) ? [] : [value["type"]];
}

function isWayOut(type: unknown): boolean {
  return isUnknown(type) || type === hidden || handOffs.has(String(type));
}
