import { hidden } from "../inventory/item.js";
import { isUnknown } from "../runtime/unknown.js";
import { isFields, isUnset, same } from "../runtime/value.js";
import type { Node } from "../schema/shape.js";
import { plural } from "../vocabulary/nouns.js";
import type { Change, ChangeSet, FieldChange } from "./change.js";
import { listSentence } from "./list-sentence.js";
import { rowName } from "./row-name.js";
import { type Lead, type Leads, leadsOf } from "./leads.js";
import { capital, clipped, type Line, type Sentence } from "./span.js";
import { labelOf } from "./terms.js";
import { areClose, differences, isLong } from "./texts.js";
import { isCondition, Values } from "./values.js";

/** Says what differs in one object, a line for each field. */
export class FieldLines {
  readonly values: Values;
  private readonly isNew: boolean;
  private readonly type: string;

  /**
   * @param all - All changes.
   * @param change - What becomes of the object.
   */
  constructor(
    private readonly all: ChangeSet,
    change: Change,
  ) {
    this.values = new Values(all, change);
    this.isNew = change.kind === "made" || change.kind === "adopted";
    this.type = change.item.type;
  }

  /** The line of a field; of a row of a list, what becomes of the row. Below it stands what leads outside, or runs at visitors'. */
  line(field: FieldChange): Line {
    const line = this.bare(field);
    const { come } = this.leadsIn(field);
    const told = this.leads(field);
    if (told.length === 0) return come.length === 0 ? line : { ...line, isTelling: true };
    return { ...line, isTelling: true, parts: [...told, ...(line.parts ?? [])] };
  }

  /** What stands in a text and leads outside, or runs at visitors': all that is left to say of a field that a sentence tells. */
  leads(field: FieldChange): Line[] {
    const { come, gone } = this.leadsIn(field);
    return [...leadLines("It now holds ", come), ...leadLines("It no longer holds ", gone)];
  }

  private leadsIn(field: FieldChange): Leads {
    return field.parts?.length ? none : leadsOf(field, this.all);
  }

  private bare(field: FieldChange): Line {
    const { path, kind, node, parts } = field;
    if (typeof path.at(-1) === "number") return { ...this.row(field), isPiece: true };
    const label = capital([labelOf(this.type, path)]);
    if (parts?.length)
      return under(
        [...label, ":"],
        parts.map((part) => this.line(part)),
      );
    const line =
      kind === "released" ? this.released(field, label) : this[kind === "set" ? "set" : "changed"](field, label);
    return { ...line, sentence: [...line.sentence, ...unsaid(node)] };
  }

  private released({ path, node, before }: FieldChange, label: Sentence): Line {
    return { sentence: [...label, ": no longer managed, stays ", ...this.values.say(node, before, path, "before")] };
  }

  private set({ path, node, before, after }: FieldChange, label: Sentence): Line {
    const now = this.values.say(node, after, path, "after");
    if (node.kind === "rows" && Array.isArray(after) && after.length > 0)
      return {
        sentence: [...label, this.isNew ? ":" : ", managed from now on:"],
        parts: after.map((row, place) => ({
          sentence: this.values.say(node.row, row, [...path, place], "after"),
          isPiece: true,
        })),
      };
    if (this.isNew) return { sentence: [...label, ": ", ...now] };
    if (isUnset(before)) return { sentence: [...label, ": ", ...now, ", managed from now on"] };
    if (same(before, after, node)) return { sentence: [...label, ": stays ", ...now, ", managed from now on"] };
    return { sentence: [...label, ": ", ...this.fromTo({ path, node, before, after })] };
  }

  private changed({ path, node, before, after }: FieldChange, label: Sentence): Line {
    if (node.secret || before === hidden || after === hidden) return { sentence: [...label, ": changed (secret)"] };
    if (Array.isArray(before) && Array.isArray(after) && node.kind === "value")
      return { sentence: [...label, ": ", ...listSentence(this.values, node, before, after, path)] };
    if (isText(node, before) && isText(node, after) && (isLong(before) || isLong(after) || areClose(before, after)))
      return textLine(label, before, after);
    return { sentence: [...label, ": ", ...this.fromTo({ path, node, before, after })] };
  }

  private fromTo({ path, node, before, after }: Pick<FieldChange, "path" | "node" | "before" | "after">): Sentence {
    return [...this.values.say(node, before, path, "before"), " → ", ...this.values.say(node, after, path, "after")];
  }

  /** A row that is the same at another place: which places is told by the rows around it. */
  private moved({ node, path, after }: FieldChange): Line {
    const name = rowName(this.values, node, isFields(after) ? after : {}, path);
    return { sentence: [...name, ` is now number ${Number(path.at(-1)) + 1} of the list`] };
  }

  private row(field: FieldChange): Line {
    const { kind, node, path, parts = [] } = field;
    const side = kind === "removed" ? "before" : "after";
    if (kind === "moved") return this.moved(field);
    const row = kind === "removed" ? field.before : field.after;
    if (kind === "added" || kind === "removed")
      return { sentence: [kind === "added" ? "added: " : "taken out: ", ...this.values.say(node, row, path, side)] };
    if (isCondition(field.before) && isCondition(field.after) && parts.every((part) => conditionKeys.has(keyOf(part))))
      return { sentence: this.fromTo(field) };
    const name = rowName(this.values, node, isFields(row) ? row : {}, path, new Set(parts.map(keyOf)));
    const lines = parts.map((part) => this.line(part));
    const [only] = lines;
    if (only && lines.length === 1) return { ...only, sentence: [...name, ": ", ...only.sentence] };
    return under([...name, ":"], lines);
  }
}

const none: Leads = { come: [], gone: [] };

/** Lines under a sentence; what is telling about one is telling about all. */
function under(sentence: Sentence, parts: readonly Line[]): Line {
  return { sentence, parts, ...(parts.some(({ isTelling }) => isTelling) && { isTelling: true }) };
}

/** What leads outside and stands somewhere in a text, where nobody would see it. */
function leadLines(head: string, leads: readonly Lead[]): Line[] {
  return leads
    .filter(({ isWhole }) => !isWhole)
    .map(({ what, target, host }) => {
      const text = clipped(target, longestTarget);
      const isSeen = host === undefined || text.toLowerCase().includes(host);
      const to: Sentence = isSeen ? [] : [", which leads to ", { as: "code", text: host }];
      return { sentence: [head, what, what.endsWith(" to") ? " " : ": ", { as: "code", text }, ...to], isPiece: true };
    });
}

const longestTarget = 160;

/** What a number leaves unsaid: a unit that no document tells, or the name that it stands for. */
function unsaid({ unknownUnit, numbersOf }: Node): Sentence {
  if (unknownUnit) return [` (unit not documented${unknownUnit.likely ? `, most likely ${unknownUnit.likely}` : ""})`];
  if (numbersOf === undefined) return [];
  const [area = "", name = ""] = numbersOf.split("/");
  return [" (", { as: "code", text: `comm100.${area}.get${plural(name)}` }, " tells their names)"];
}

const conditionKeys = new Set(["fieldName", "operator", "value"]);

function keyOf({ path }: FieldChange): string {
  return String(path.at(-1));
}

function isText(node: Node, value: unknown): value is string {
  return (
    typeof value === "string" &&
    value !== "" &&
    !isUnknown(value) &&
    !node.refersTo &&
    node.kind === "value" &&
    !node.choices
  );
}

function textLine(label: Sentence, before: string, after: string): Line {
  const { note, places } = differences(before, after);
  const head: Sentence = note === "" ? label : [...label, `, ${note}`];
  const [only] = places;
  if (only && places.length === 1) return { sentence: [...head, ": ", ...only] };
  return {
    sentence: [...head, `, in ${places.length} places:`],
    parts: places.map((sentence) => ({ sentence, isPiece: true })),
  };
}
