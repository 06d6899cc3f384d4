import { isFields } from "../runtime/value.js";
import { hidden, knownOf } from "../inventory/item.js";
import type { Change, ChangeSet, FieldChange } from "./change.js";
import { inventoryOf } from "./named.js";
import { type RiskKind, riskKinds, type RiskRule } from "./risk-table.js";

/** The kinds of risk that a change brings, in the order of the table. */
export function risksOf(change: Change, set: ChangeSet): RiskKind[] {
  const noun = inventoryOf(change, set).nounOf(change.item);
  return riskKinds.filter(({ rules }) => rules.some((rule) => holds(rule, change, change.item.type, noun)));
}

function holds(rule: RiskRule, change: Change, type: string, noun: string): boolean {
  const { types, kinds, fields, onlyFields, differs, settings } = rule;
  if (types && !types.test(type) && !types.test(noun)) return false;
  if (kinds && !kinds.includes(change.kind)) return false;
  if (settings && !hasSettings(change, settings)) return false;
  if (differs && !leaves(change.fields).some((field) => differences[differs](field, change))) return false;
  if (!fields || (change.fields.length === 0 && !onlyFields)) return true;
  return change.fields.some(({ path }) => fields.test(String(path[0])));
}

const differences: Readonly<Record<NonNullable<RiskRule["differs"]>, (field: FieldChange, change: Change) => boolean>> =
  {
    off: ({ path, after, before }, { kind }) =>
      after === false &&
      /^(is|if)?(enabled|active)$|enabled$/i.test(String(path.at(-1))) &&
      (before === true || kind === "adopted"),
    hours: ({ node }) => node.timeOfDay === true,
    secret: ({ node, before, after }, { kind }) =>
      kind === "changed" && (node.secret === true || before === hidden || after === hidden),
    routing: ({ path, node }) =>
      /routeTo|transferTo|assignTo/i.test(String(path.at(-1))) && node.refersTo !== undefined,
  };

function leaves(fields: readonly FieldChange[]): FieldChange[] {
  return fields.flatMap((field) => (field.parts ? leaves(field.parts) : [field]));
}

function hasSettings({ item }: Change, settings: NonNullable<RiskRule["settings"]>): boolean {
  const known = knownOf(item);
  return isFields(known) && Object.entries(settings).every(([key, value]) => known[key] === value);
}
