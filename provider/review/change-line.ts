import type { Inventory } from "../inventory/inventory.js";
import type { Item } from "../inventory/item.js";
import { isUnset } from "../runtime/value.js";
import type { Change, ChangeSet, FieldChange } from "./change.js";
import { FieldLines } from "./field-lines.js";
import { inventoryOf, named } from "./named.js";
import { capital, joined, type Line, type Sentence } from "./span.js";
import { type Special, specials } from "./specials.js";
import { labelOf } from "./terms.js";
import type { Wording } from "./wording.js";

/** What becomes of one object, as a sentence and a line for each field that it does not tell. */
export function changeLine(change: Change, set: ChangeSet, wording: Wording): Line {
  const inventory = inventoryOf(change, set);
  const lines = new FieldLines(set, change);
  const said = change.fields.flatMap((field) => specialOf(change, field, lines) ?? []);
  const covered = (field: FieldChange) =>
    said.some(({ field: told, special }) => told === field || special.covers?.test(String(field.path[0])));
  const own = new Set([...inventory.modelOf(change.item).parents, ...namingKeys(change, inventory)]);
  const rest = change.fields.filter((field) => !covered(field) && !isSaid(field, own, change));
  return sentenceOf(
    change,
    named(change.item, inventory),
    [...said.map(({ sentence }) => sentence)],
    [...said.flatMap(({ field }) => lines.leads(field)), ...rest.map((field) => lines.line(field))],
    wording,
  );
}

function sentenceOf(
  change: Change,
  name: Sentence,
  said: readonly Sentence[],
  parts: readonly Line[],
  wording: Wording,
): Line {
  const verbs = said.filter((sentence) => sentence.length > 0);
  const head = headOf(change, name, verbs, wording);
  const [only] = parts;
  if (change.kind === "changed" && verbs.length === 0 && only && parts.length === 1)
    return { ...only, sentence: [...head, ": ", ...only.sentence] };
  return { sentence: [...head, parts.length > 0 ? ":" : "."], ...(parts.length > 0 && { parts }) };
}

function headOf(change: Change, name: Sentence, verbs: readonly Sentence[], wording: Wording): Sentence {
  const { sentence } = wording.kinds[change.kind];
  const told = verbs.length > 0 ? joined(verbs) : [];
  switch (change.kind) {
    case "changed":
      return told.length > 0 ? [...capital(name), " ", ...told] : capital(name);
    case "made":
      return ["New ", ...name, ...(told.length > 0 ? [", which ", ...told] : [])];
    case "replaced":
      return [...capital(name), ` ${sentence}`, ...reason(change), ...(told.length > 0 ? ["; it ", ...told] : [])];
    default:
      return [...capital(name), ` ${sentence}`, ...(told.length > 0 ? ["; it ", ...told] : [])];
  }
}

function reason({ replacedBy, item }: Change): Sentence {
  const labels = [
    ...new Set(replacedBy.map((path) => labelOf(item.type, path.replace(/\[[^[\]]*\]/g, "").split(".")))),
  ];
  return labels.length === 0 ? [] : [`, since this cannot be changed in place: ${labels.join(", ")}`];
}

/** The fields that an object is called by: the name says them already. */
function namingKeys({ item, kind }: Change, inventory: Inventory): string[] {
  if (kind === "changed") return [];
  const label = inventory.labelOf(item);
  const { calledBy = [] } = inventory.modelOf(item).definition;
  return [...calledBy, ...Object.keys(item.inputs).filter((key) => item.inputs[key] === label)];
}

function isSaid({ path, kind }: FieldChange, own: ReadonlySet<string>, change: Change): boolean {
  return path.length === 1 && own.has(String(path[0])) && kind === "set" && change.kind !== "changed";
}

interface Said {
  readonly field: FieldChange;
  readonly special: Special;
  readonly sentence: Sentence;
}

function specialOf({ item, kind }: Change, field: FieldChange, lines: FieldLines): Said | undefined {
  const { path, before, after, node } = field;
  const [key] = path;
  if (path.length > 1 || typeof key !== "string" || field.kind === "released" || isUnset(after)) return undefined;
  const special = specials.find((one) => fits(one, item, key, after));
  const isSet = isUnset(before) || kind === "made" || kind === "adopted";
  if (!special || (isSet && special.set === "")) return undefined;
  const template = isSet ? special.set : special.changed;
  const values = {
    "{before}": () => lines.values.say(node, before, path, "before"),
    "{after}": () => lines.values.say(node, after, path, "after"),
  };
  const sentence = template.split(/(\{before\}|\{after\})/).flatMap((part): Sentence => {
    return part === "{before}" || part === "{after}" ? values[part]() : part === "" ? [] : [part];
  });
  return { field, special, sentence };
}

function fits({ types, field, after: wanted }: Special, { type }: Item, key: string, after: unknown): boolean {
  return field.test(key) && (types?.test(type) ?? true) && (wanted === undefined || wanted === after);
}
