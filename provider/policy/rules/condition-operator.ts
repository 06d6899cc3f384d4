import { type Condition, conditionListsIn } from "../conditions/condition-lists.js";
import { numberOf } from "../conditions/demand.js";
import { conditionMacros, isCounted, macrosIn } from "../macros.js";
import type { Rule } from "../rule.js";

/** What tickets can be, as the API calls it. */
const choices: Readonly<Record<string, readonly string[]>> = {
  "Ticket.Priority": ["urgent", "high", "normal", "low"],
  "Ticket.Status": ["new", "pendingInternal", "pendingExternal", "onHold", "resolved"],
};

/** Finds conditions that compare what cannot be compared. */
export const conditionOperator: Rule = {
  name: "condition-operator",
  title: "A condition that compares what cannot be compared",
  why: "Nothing meets it, or everything does: what hangs on it never happens, or always.",
  advice:
    "Compare counts with numbers of zero or more, texts with texts, and statuses and priorities by the API's names for them.",
  sees:
    "Conditions whose `fieldName` the API's description lists with its operators, or which look at the status or the priority of a ticket: an " +
    "operator that the field does not take, a count that is no number or below zero, and a status or a priority that does not exist.",
  severity: "warning",
  find: (inventory, { nameOf, quote }) =>
    conditionListsIn(inventory).flatMap(({ item, conditions }) =>
      conditions.flatMap((condition) => {
        const says = mistakeIn(condition);
        const text = quote(` (${[condition.field, condition.operator, condition.value].join(" ")})`);
        const name = `A condition${text} of the ${inventory.nounOf(item)} ${nameOf(item)}`;
        return says === undefined ? [] : [{ item, message: `${name} ${says}.` }];
      }),
    ),
};

function mistakeIn({ field = "", operator, value }: Condition): string | undefined {
  const [macro] = macrosIn(field);
  if (!macro || operator === undefined) return undefined;
  const operators = conditionMacros[macro.name];
  const similar = new Set([...(operators ?? []), ...(isCounted(macro.name) ? ["isNotLessThan", "isNotMoreThan"] : [])]);
  if (operators && !similar.has(operator)) return "has an operator that its field does not take";
  if (value === undefined) return undefined;
  if (isCounted(macro.name) && !(numberOf(value) >= 0))
    return "compares a count with what is no number of zero or more";
  return wrongChoice(macro.name, operator, value);
}

function wrongChoice(macro: string, operator: string, value: string): string | undefined {
  const known = choices[macro];
  if (!known || !["is", "isNot", "isOneOf", "isNotIn"].includes(operator)) return undefined;
  const values = operator.startsWith("is") && operator.length > 5 ? value.split(",") : [value];
  const keys = known.map(keyOf);
  return values.every((one) => keys.includes(keyOf(one)))
    ? undefined
    : `compares with what is none of ${known.join(", ")}`;
}

/** `Pending Internal`, as the Control Panel has it, is `pendingInternal`. */
function keyOf(text: string): string {
  return text.replace(/\s+/g, "").toLowerCase();
}
