import type { Inventory } from "../../inventory/inventory.js";
import { type OrderedRule, orderedRules } from "../ordered-rules.js";
import type { Mistake, Rule, Surroundings } from "../rule.js";

/** Finds routing rules that another one before them leaves nothing to. */
export const hiddenRoutingRule: Rule = {
  name: "hidden-routing-rule",
  title: "A routing rule that another one before it hides",
  why: "It never decides anything: its chats or tickets go where the rule before it sends them.",
  advice: "Put the rule with more conditions first, or remove one of the two.",
  sees:
    "Rules of one campaign, and of ticketing, whose `order` (in a list, their place) and conditions are known: the one before is switched " +
    "on, and whatever meets the later one meets it too. Rules with a logical expression or without conditions are not judged.",
  severity: "warning",
  find: (inventory, surroundings) =>
    orderedRules(inventory).flatMap((rules) =>
      rules.flatMap((rule) => {
        const before = rules.find((one) => one.order < rule.order && one.isEnabled === true && covers(one, rule));
        return before && rule.isEnabled !== false ? [mistakeOf(rule, before, inventory, surroundings)] : [];
      }),
    ),
};

/** Whether all that meets the later rule meets the earlier one. A rule of a single condition is of either kind. */
function covers(before: OrderedRule, after: OrderedRule): boolean {
  const [early, late] = [[...before.conditions], [...after.conditions]];
  if (after.isAny) return (before.isAny || early.length === 1) && late.every((one) => before.conditions.has(one));
  if (before.isAny) return late.some((one) => before.conditions.has(one));
  return early.every((one) => after.conditions.has(one));
}

function mistakeOf(rule: OrderedRule, before: OrderedRule, inventory: Inventory, surroundings: Surroundings): Mistake {
  const [later, earlier] = [rule, before].map(({ item, row }) => {
    const name = `${inventory.nounOf(item)} ${surroundings.nameOf(item)}`;
    return row === undefined ? name : `rule ${row} of the ${name}`;
  });
  const { item } = rule;
  return { item, message: `The ${later ?? ""} never decides: all that meets it meets the ${earlier ?? ""} first.` };
}
