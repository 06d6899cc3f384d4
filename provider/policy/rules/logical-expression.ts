import { type ConditionList, conditionListsIn, conditionNumbered } from "../conditions/condition-lists.js";
import { readExpression } from "../conditions/expression.js";
import type { Rule } from "../rule.js";

/** Finds logical expressions that mean nothing. */
export const logicalExpression: Rule = {
  name: "logical-expression",
  title: "A logical expression that cannot be read",
  why: "The API refuses it, in the middle of an update.",
  advice: "Write the numbers of the conditions with `and`, `or` and parentheses: `1 and (2 or 3)`.",
  sees:
    "`logicalExpression` where `conditionMetType` (in bots, `conditionExpressionType`) asks for it: what cannot be read, and numbers that no " +
    "condition has. Besides `and`, `or` and parentheses, which documents show, `not` is let through.",
  severity: "error",
  find: (inventory, { nameOf, quote }) =>
    conditionListsIn(inventory).flatMap((list) => {
      const says = mistakeIn(list);
      const { item, expression } = list;
      const text = quote(` (${expression ?? ""})`);
      const name = `of the ${inventory.nounOf(item)} ${nameOf(item)}`;
      return says === undefined ? [] : [{ item, message: `The logical expression${text} ${name} ${says}.` }];
    }),
};

function mistakeIn(list: ConditionList): string | undefined {
  const { met, expression, conditions } = list;
  if (met !== "logicalExpression" || expression === undefined) return undefined;
  const read = readExpression(expression);
  if (typeof read === "string") return read;
  const wrong = read.numbers.find((number) => !conditionNumbered(number, list));
  return wrong === undefined
    ? undefined
    : `names condition ${wrong}, which is not there: there are ${conditions.length}`;
}
