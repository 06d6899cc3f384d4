import type { Inventory } from "../../inventory/inventory.js";
import { type Item, knownOf } from "../../inventory/item.js";
import { type Fields, isFields } from "../../runtime/value.js";
import type { Mistake, Rule, Surroundings } from "../rule.js";
import { isBlank, isMade, partsOf, saidIn } from "../said.js";

const handOvers = [
  "chatbotActionTransferChat",
  "chatbotActionChangeAssignee",
  "taskbotTransferChat",
  "voicebotActionTransferCall",
];

/** Finds bots that send visitors round in circles, or to nobody. */
export const botInACircle: Rule = {
  name: "bot-in-a-circle",
  title: "A bot that leads in a circle, or to nobody",
  why: "Visitors see the same words over and over, or wait for somebody who never comes.",
  advice:
    "Let one of the answers say something of its own, or hand over; name the agent or the department that takes the chat.",
  sees:
    "Answers of intents that do nothing but go to another intent, as far as these lead back; actions that hand a chat over and name " +
    "nobody.",
  severity: "warning",
  find: (inventory, surroundings) => [
    ...circles(inventory, surroundings),
    ...inventory.items.flatMap((item) => toNobody(item, inventory, surroundings)),
  ],
};

function circles(inventory: Inventory, { nameOf }: Surroundings): Mistake[] {
  const next = new Map<Item, { answer: Item; to: Item }>();
  for (const answer of inventory.ofType("bot:ChatbotIntentAnswer")) {
    const intent = inventory.linksOf(answer).find(({ path }) => path.length === 1 && path[0] === "intentId")?.to;
    const to = inventory.linksOf(answer).find(({ path }) => path.length > 1 && path.at(-1) === "intentId")?.to;
    if (intent && to && doesNothingElse(answer)) next.set(intent, { answer, to });
  }
  return [...next].flatMap(([intent, { answer }]) => {
    const seen = new Set<Item>();
    let at: Item | undefined = intent;
    while (at && !seen.has(at)) {
      seen.add(at);
      at = next.get(at)?.to;
    }
    if (at !== intent) return [];
    const way = [...seen].map(nameOf).join(", then ");
    return [
      { item: answer, message: `The answer of the intent ${nameOf(intent)} leads in a circle: to ${way}, and back.` },
    ];
  });
}

function doesNothingElse(answer: Item): boolean {
  const types = partsOf(knownOf(answer)["chatbotResponse"])
    .map((part) => part["type"])
    .filter((type) => type !== undefined);
  return types.every((type) => type === "chatbotActionStart" || type === "chatbotActionGoToIntent");
}

function toNobody(item: Item, inventory: Inventory, { nameOf }: Surroundings): Mistake[] {
  const isLost = partsOf(item.inputs).some((part) =>
    handOvers.some((key) => {
      const action = part[key];
      return isFields(action) && isMade(item) && namesNobody(action);
    }),
  );
  const name = `The ${inventory.nounOf(item)} ${nameOf(item)}`;
  return isLost ? [{ item, message: `${name} hands a chat over, and names nobody who takes it.` }] : [];
}

function namesNobody(action: Fields): boolean {
  const target = action["transferTo"];
  return isBlank(target) || (target === undefined && saidIn(action, "type") === "transferToAgent");
}
