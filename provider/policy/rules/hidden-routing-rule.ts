import { implies } from "../conditions/compare.js";
import type { Way } from "../conditions/ways.js";
import { type OrderedRule, orderedRules, ruleAtBegin, ruleName } from "../ordered-rules.js";
import type { Rule } from "../rule.js";

/** Finds routing rules that another one before them leaves nothing to. */
export const hiddenRoutingRule: Rule = {
  name: "hidden-routing-rule",
  title: "A rule that another one before it hides",
  why: "It never decides anything: its chats or tickets go where the rule before it sends them.",
  advice: "Put the rule that asks for more first, or remove one of the two.",
  sees:
    "Routing rules of one campaign, those of ticketing, rules of the dynamic campaign and SLA policies, whose `order` (in a list, their " +
    "place) and conditions are known: the one before is switched on, and whatever meets the later one meets it too, since it asks the same " +
    "field for less (`contains /loans` before `contains /loans/late`). Rules without `order`, or of the same, that ask for the same are " +
    "found, too. Whether letters of another case are the same is not documented: it is found where it is so either way.",
  severity: "warning",
  find: (inventory, { nameOf }) =>
    orderedRules(inventory).flatMap((rules) =>
      rules.flatMap((rule, place) => {
        if (rule.isEnabled === false) return [];
        const before = rules.find((one) => isBefore(one, rule) && one.isEnabled === true && covers(one, rule));
        const alike = rules.slice(0, place).find((one) => one.isEnabled !== false && areAlike(one, rule));
        const other = before ?? alike;
        if (!other) return [];
        const [name, first] = [ruleAtBegin(rule, inventory, nameOf), ruleName(other, inventory, nameOf)];
        const says = before
          ? `${name} never decides: all that meets it meets ${first} first`
          : `${name} asks for the same as ${first}, and nobody says which of the two comes first`;
        return [{ item: rule.item, message: `${says}.` }];
      }),
    ),
};

function isBefore({ order }: OrderedRule, rule: OrderedRule): boolean {
  return order !== undefined && rule.order !== undefined && order < rule.order;
}

/** Whether two rules ask for the same, and nobody says which comes first. */
function areAlike(one: OrderedRule, other: OrderedRule): boolean {
  return !isBefore(one, other) && !isBefore(other, one) && covers(one, other) && covers(other, one);
}

/** Whether each way to meet the later rule meets the earlier one. One without conditions is another rule's to tell. */
function covers(before: OrderedRule, after: OrderedRule): boolean {
  const [early, late] = [before.ways, after.ways];
  if (!early || !late || isFree(early) || isFree(late)) return false;
  return late.every((way) => early.some((one) => isWithin(way, one)));
}

function isWithin(way: Way, other: Way): boolean {
  return other.every((wanted) => way.some((given) => implies(given, wanted)));
}

function isFree(ways: readonly Way[]): boolean {
  return ways.some((way) => way.length === 0);
}
