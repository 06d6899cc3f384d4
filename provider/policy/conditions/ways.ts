import { type Condition, type ConditionList, conditionNumbered } from "./condition-lists.js";
import { type Expression, readExpression } from "./expression.js";

/** Conditions that must all hold, for one way to meet a rule. */
export type Way = readonly Condition[];

/** More ways than these are not looked at: a rule that has more was made by a machine. */
const most = 200;

/**
 * The ways to meet a list of conditions: one for `all`, one for each condition for `any`.
 *
 * @returns Undefined where that cannot be known.
 */
export function waysOf(list: ConditionList): readonly Way[] | undefined {
  const { conditions, met, expression } = list;
  if (met === "all" || (met === undefined && conditions.length === 1)) return [conditions];
  if (met === "any") return conditions.map((one) => [one]);
  if (met !== "logicalExpression" || expression === undefined || list.mayCountFromZero) return undefined;
  const read = readExpression(expression);
  return typeof read === "string" ? undefined : waysIn(read.tree, list);
}

function waysIn(tree: Expression, list: ConditionList): readonly Way[] | undefined {
  if (tree === "other") return undefined;
  if (typeof tree === "number") {
    const condition = conditionNumbered(tree, list);
    return condition && [[condition]];
  }
  const parts = tree.parts.map((part) => waysIn(part, list));
  let ways: readonly Way[] = tree.join === "and" ? [[]] : [];
  for (const part of parts) {
    if (!part) return undefined;
    ways = tree.join === "or" ? [...ways, ...part] : ways.flatMap((one) => part.map((other) => [...one, ...other]));
    if (ways.length > most) return undefined;
  }
  return ways;
}
