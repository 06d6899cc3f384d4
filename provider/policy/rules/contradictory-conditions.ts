import { excludes } from "../conditions/compare.js";
import { type Condition, conditionListsIn } from "../conditions/condition-lists.js";
import { type Way, waysOf } from "../conditions/ways.js";
import type { Rule } from "../rule.js";

/** Finds conditions that nothing can meet at once. */
export const contradictoryConditions: Rule = {
  name: "contradictory-conditions",
  title: "Conditions that contradict each other",
  why: "Nothing can meet them all, so that what hangs on them never happens.",
  advice: "Take one of the two out, or let any of them do.",
  sees:
    "Conditions of rules, segments, invitations, triggers, SLA policies, views and bots of which every way to meet them asks the same field " +
    "for two things that exclude each other. Fields that may have several values, such as those of forms, are not judged.",
  severity: "warning",
  find: (inventory, { nameOf, quote }) =>
    conditionListsIn(inventory).flatMap((list) => {
      const pairs = waysOf(list)?.map(contradictionIn) ?? [];
      const [first] = pairs;
      if (!first || pairs.includes(undefined)) return [];
      const which = quote(`: ${first.map(conditionText).join(" and ")}`);
      const { item } = list;
      const name = `the ${inventory.nounOf(item)} ${nameOf(item)}`;
      return [{ item, message: `Nothing can meet the conditions of ${name}${which}.` }];
    }),
};

function contradictionIn(way: Way): readonly [Condition, Condition] | undefined {
  for (const [place, one] of way.entries()) {
    const other = way.slice(place + 1).find((later) => excludes(one, later));
    if (other) return [one, other];
  }
  return undefined;
}

function conditionText({ field, operator, value }: Condition): string {
  return [field, operator, value].join(" ");
}
