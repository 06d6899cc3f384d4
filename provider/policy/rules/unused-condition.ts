import { conditionListsIn, conditionNumbered } from "../conditions/condition-lists.js";
import { readExpression } from "../conditions/expression.js";
import type { Rule } from "../rule.js";

/** Finds conditions that a logical expression forgets. */
export const unusedCondition: Rule = {
  name: "unused-condition",
  title: "A condition that the logical expression leaves out",
  why: "It is there to be read, and counts for nothing.",
  advice: "Name its number in `logicalExpression`, or remove it.",
  sees:
    "The conditions of whatever has a `logicalExpression` that can be read. Those of bots are not judged: documents do not say whether they " +
    "are counted from 0 or from 1.",
  severity: "warning",
  find: (inventory, { nameOf }) =>
    conditionListsIn(inventory).flatMap((list) => {
      const { item, met, expression, conditions, mayCountFromZero } = list;
      if (met !== "logicalExpression" || expression === undefined || mayCountFromZero) return [];
      const read = readExpression(expression);
      if (typeof read === "string") return [];
      const named = read.numbers.map((number) => conditionNumbered(number, list));
      const left = conditions.findIndex((one) => !named.includes(one));
      const name = `the ${inventory.nounOf(item)} ${nameOf(item)}`;
      return left < 0 || named.includes(undefined)
        ? []
        : [{ item, message: `The logical expression of ${name} leaves out condition ${left + 1}.` }];
    }),
};
