import type { Inventory } from "../../inventory/inventory.js";
import { type Item, knownOf } from "../../inventory/item.js";
import type { Rule, Surroundings } from "../rule.js";
import { isMade, numberIn, said } from "../said.js";

/** Scores that rise, with what the product takes where they are left out of a new bot. */
const answers = [
  ["noAnswerScore", 20],
  ["highConfidenceScore", 40],
] as const;
const moods = [
  ["veryNegativeScore", -8],
  ["negativeScore", -3],
  ["neutralScore", 2],
  ["positiveScore", 7],
] as const;

/** Finds bots whose scores are upside down. */
export const botScores: Rule = {
  name: "bot-scores",
  title: "Scores of a bot that are upside down",
  why: "The bot gives answers that it is not sure of, or none at all, or takes angry visitors for happy ones.",
  advice:
    "Let `noAnswerScore` lie below `highConfidenceScore`, and the scores of moods rise from very negative to positive.",
  sees:
    "`noAnswerScore` and `highConfidenceScore` of a `bot.Chatbot`; while `ifSentiment` is not switched off, the scores of its moods. What a " +
    "new bot leaves out has the product's default.",
  severity: "warning",
  find: (inventory, surroundings) =>
    inventory
      .ofType("bot:Chatbot")
      .flatMap((item) => [
        ...falling(item, answers, inventory, surroundings),
        ...(said(item, "ifSentiment") === false ? [] : falling(item, moods, inventory, surroundings)),
      ]),
};

function falling(
  item: Item,
  scores: readonly (readonly [string, number])[],
  inventory: Inventory,
  { nameOf, quote }: Surroundings,
): { item: Item; message: string }[] {
  const known = scores.map(([key, usual]) => ({ key, score: scoreOf(item, key, usual) }));
  return known.flatMap(({ key, score }, place) => {
    const next = known[place + 1];
    if (score === undefined || next?.score === undefined || score < next.score) return [];
    const relation = score === next.score ? "as high as" : "above";
    const values = quote(` (${score} and ${next.score})`);
    const name = `The ${inventory.nounOf(item)} ${nameOf(item)}`;
    return [{ item, message: `${name} has a \`${key}\` that is ${relation} its \`${next.key}\`${values}.` }];
  });
}

function scoreOf(item: Item, key: string, usual: number): number | undefined {
  const known = knownOf(item);
  return numberIn(known, key) ?? (isMade(item) && known[key] === undefined ? usual : undefined);
}
