import { implies, isManyValued } from "../conditions/compare.js";
import { type Condition, conditionListsIn } from "../conditions/condition-lists.js";
import { waysOf } from "../conditions/ways.js";
import type { Rule } from "../rule.js";

/** What is left when a condition is not met, by its operator. */
const opposites: Readonly<Record<string, string>> = {
  is: "isNot",
  isNot: "is",
  isOneOf: "isNotIn",
  isNotIn: "isOneOf",
  contains: "notContains",
  notContains: "contains",
  isMoreThan: "isNotMoreThan",
  isNotMoreThan: "isMoreThan",
  isLessThan: "isNotLessThan",
  isNotLessThan: "isLessThan",
};

/** Finds conditions that everything meets. */
export const conditionsAlwaysMet: Rule = {
  name: "conditions-always-met",
  title: "Conditions that everything meets",
  why: "What hangs on them happens always: `is not A or is not B` is true of A, of B, and of all else.",
  advice: "Ask for all of the two, not for any of them.",
  sees:
    "Conditions of which any will do, where whatever fails one meets another one of the same field. Fields that may have several values, such " +
    "as those of forms, are not judged.",
  severity: "warning",
  find: (inventory, { nameOf, quote }) =>
    conditionListsIn(inventory).flatMap((list) => {
      const alone = (waysOf(list) ?? []).flatMap((way) => (way.length === 1 ? way : []));
      const pair = alone
        .flatMap((one, place) => alone.slice(place + 1).map((other) => [one, other] as const))
        .find(([one, other]) => leaveNothing(one, other));
      if (!pair) return [];
      const which = quote(
        `: ${pair.map(({ field, operator, value }) => [field, operator, value].join(" ")).join(" or ")}`,
      );
      const { item } = list;
      const name = `the ${inventory.nounOf(item)} ${nameOf(item)}`;
      return [{ item, message: `Everything meets the conditions of ${name}${which}.` }];
    }),
};

/** Whether what fails the first condition meets the second. */
function leaveNothing(one: Condition, other: Condition): boolean {
  const operator = opposites[one.operator ?? ""];
  if (operator === undefined || one.field === undefined || one.field !== other.field) return false;
  return !isManyValued(one.field) && implies({ ...one, operator }, other);
}
