import { conditionListsIn } from "../conditions/condition-lists.js";
import type { Rule } from "../rule.js";

/** What every dialect of regular expressions holds for a mistake; other messages may be of JavaScript alone. */
const everywhere =
  /unterminated|unmatched|missing|nothing to repeat|lone quantifier|\\ at end|out of order|incomplete quantifier/i;

/** Finds regular expressions that cannot be read. */
export const regularExpression: Rule = {
  name: "regular-expression",
  title: "A regular expression that cannot be read",
  why: "Nothing matches it, so that what hangs on the condition never happens.",
  advice: "Close what is open, and write a backslash before signs that are meant themselves: `\\?`, `\\(`, `\\*`.",
  sees:
    "Values of conditions with the operator `regularExpression`: parentheses and brackets that are not closed, quantifiers of nothing, and " +
    "the like. The product's dialect is not documented: what is wrong in some dialects alone is let through.",
  severity: "error",
  find: (inventory, { nameOf, quote }) =>
    conditionListsIn(inventory).flatMap(({ item, conditions }) =>
      conditions
        .filter(({ operator }) => operator === "regularExpression")
        .flatMap(({ value }) => {
          const says = value === undefined ? undefined : mistakeIn(value);
          if (says === undefined) return [];
          const text = quote(` ${value ?? ""}`);
          const name = `of the ${inventory.nounOf(item)} ${nameOf(item)}`;
          return [{ item, message: `The regular expression${text} ${name} cannot be read${quote(`: ${says}`)}.` }];
        }),
    ),
};

function mistakeIn(value: string): string | undefined {
  if (value.trim() === "") return "it is empty";
  try {
    new RegExp(value.replace(/^\(\?[a-z]+\)/i, ""));
    return undefined;
  } catch (error) {
    const said = error instanceof Error ? (error.message.split(": ").at(-1) ?? "") : "";
    return everywhere.test(said) ? said.toLowerCase() : undefined;
  }
}
