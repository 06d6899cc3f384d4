import { isFields } from "../runtime/value.js";
import { hidden, knownOf } from "../inventory/item.js";
import type { Change, ChangeSet, FieldChange } from "./change.js";
import { leadsOf } from "./leads.js";
import { type RiskKind, riskKinds, type RiskRule } from "./risk-table.js";
import { differsInSignsAlone } from "./signs.js";

/** The kinds of risk that a change brings, in the order of the table. */
export function risksOf(change: Change, set: ChangeSet): RiskKind[] {
  return riskKinds.filter(({ rules }) => rules.some((rule) => holds(rule, change, set)));
}

function holds(rule: RiskRule, change: Change, set: ChangeSet): boolean {
  const { types, kinds, fields, onlyFields, differs, settings, atLeast = 0 } = rule;
  if (types && !types.includes(change.item.type)) return false;
  if (kinds && !kinds.includes(change.kind)) return false;
  if (settings && !hasSettings(change, settings)) return false;
  if (atLeast > 0 && set.changes.filter(({ item }) => item.type === change.item.type).length < atLeast) return false;
  if (differs && !differences[differs](change, set)) return false;
  if (!fields || (change.fields.length === 0 && !onlyFields)) return true;
  return change.fields.some(({ path }) => fields.test(String(path[0])));
}

type Differs = NonNullable<RiskRule["differs"]>;

const differences: Readonly<Record<Differs, (change: Change, set: ChangeSet) => boolean>> = {
  off: (change) => leaves(change.fields).some((field) => isOff(field, change)),
  hours: ({ fields }) => leaves(fields).some(({ node }) => node.timeOfDay === true),
  secret: ({ kind, fields }) =>
    kind === "changed" &&
    leaves(fields).some(({ node, before, after }) => node.secret === true || before === hidden || after === hidden),
  routing: ({ fields }) =>
    leaves(fields).some(
      ({ path, node }) => /routeTo|transferTo|assignTo/i.test(String(path.at(-1))) && node.refersTo !== undefined,
    ),
  words: ({ kind, fields }) =>
    kind !== "changed" || leaves(fields).some(({ before, after }) => !differsInSignsAlone(before, after)),
  outside: ({ fields }, set) => leaves(fields).some((field) => leadsOf(field, set).come.length > 0),
};

function isOff({ path, after, before }: FieldChange, { kind }: Change): boolean {
  return (
    after === false &&
    /^(is|if)?(enabled|active)$|enabled$/i.test(String(path.at(-1))) &&
    (before === true || kind === "adopted")
  );
}

function leaves(fields: readonly FieldChange[]): FieldChange[] {
  return fields.flatMap((field) => (field.parts ? leaves(field.parts) : [field]));
}

function hasSettings({ item }: Change, settings: NonNullable<RiskRule["settings"]>): boolean {
  const known = knownOf(item);
  return isFields(known) && Object.entries(settings).every(([key, value]) => known[key] === value);
}
