import type { Inventory, Link } from "../inventory/inventory.js";
import { hidden, type Item, nameIn } from "../inventory/item.js";
import { fieldWords, oneCondition } from "../map/condition-words.js";
import { isUnknown } from "../runtime/unknown.js";
import { isFields, isUnset } from "../runtime/value.js";
import { keysInOrder, type Node, partOf } from "../schema/shape.js";
import { termOf } from "../vocabulary/vocabulary.js";
import type { Change, ChangeSet, Path } from "./change.js";
import { momentInWords, timeOfDayInWords, timeZoneInWords, unitIn, withUnit } from "./moments.js";
import { clipped, fewOf, joined, nameSpan, type Sentence } from "./span.js";
import { choiceInWords, labelOf } from "./terms.js";
import { isGuid } from "../schema/guid.js";

/** Which of the two a value is of. */
export type Side = "before" | "after";

const languages = new Intl.DisplayNames(["en-GB"], { type: "language", fallback: "none" });
const mostInList = 12;
const longestValue = 240;

/** Says values of one object in words: ids as names, times as people write them, secrets not at all. */
export class Values {
  private readonly type: string;

  /**
   * @param set - All changes, in which ids are looked up.
   * @param change - What becomes of the object.
   */
  constructor(
    private readonly set: ChangeSet,
    private readonly change: Change,
  ) {
    this.type = change.item.type;
  }

  /** A value in words. Never empty. */
  say(node: Node, value: unknown, path: Path, side: Side): Sentence {
    if (isUnset(value) || value === "") return ["nothing"];
    if (value === hidden || node.secret) return ["a secret"];
    if (Array.isArray(value)) return this.list(node, value, path, side);
    if (isFields(value)) return this.object(node, value, path, side);
    if (isUnknown(value) || node.refersTo) return this.reference(node, value, path, side);
    return [{ as: "value", text: this.scalar(node, value, path) }];
  }

  /** What an id means; of one that nothing is known of, what it is the id of. */
  reference(node: Node, value: unknown, path: Path, side: Side): Sentence {
    const inventories = side === "before" ? [this.set.before, this.set.after] : [this.set.after, this.set.before];
    const found = inventories.map((inventory) => this.target(inventory, value, node, path, side)).find((one) => one);
    if (found) return [nameSpan(found.label), ...(found.isNew ? [" (new)"] : [])];
    const named = this.namedByUrn(path, side);
    if (named !== undefined) return [nameSpan(named)];
    if (isUnknown(value)) return ["known after the up"];
    const text = String(value);
    if (/^[0-]+$/.test(text)) return ["nothing"];
    if (!isGuid(text)) return [{ as: "value", text: clipped(text, longestValue) }];
    const noun = node.refersTo?.[0] === undefined ? "object" : choiceInWords(node.refersTo[0].replace(/^.*\//, ""));
    return [
      `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun} that ${this.set.isPartial ? "the preview leaves out" : "the program does not manage"} (id …${text.slice(-4)})`,
    ];
  }

  private target(
    inventory: Inventory,
    value: unknown,
    node: Node,
    path: Path,
    side: Side,
  ): { label: string; isNew: boolean } | undefined {
    const item = isUnknown(value) ? this.linked(inventory, path, side) : inventory.withId(String(value), node.refersTo);
    return (
      item && { label: inventory.labelOf(item), isNew: isUnknown(value) && this.set.before.at(item.urn) === undefined }
    );
  }

  private linked(inventory: Inventory, path: Path, side: Side): Item | undefined {
    const item = side === "before" ? this.change.before : this.change.after;
    if (!item || !inventory.at(item.urn)) return undefined;
    const isHere = (link: Link) => link.path.length === path.length && link.path.every((key, at) => key === path[at]);
    return inventory.linksOf(item).find(isHere)?.to;
  }

  /** Without the objects that do not change, all that is known is what the argument comes from, if that is one alone. */
  private namedByUrn(path: Path, side: Side): string | undefined {
    const item = side === "before" ? this.change.before : this.change.after;
    const urns = item?.dependsOn[String(path[0])] ?? [];
    const [urn] = urns;
    return urn !== undefined && urns.length === 1 && path.length === 1 ? nameIn(urn) : undefined;
  }

  private list(node: Node, values: readonly unknown[], path: Path, side: Side): Sentence {
    if (values.length === 0) return ["nothing"];
    const part: Node = node.kind === "rows" ? node.row : node;
    return fewOf(
      values.map((value, place) => this.say(part, value, [...path, place], side)),
      mostInList,
    );
  }

  private object(node: Node, value: Readonly<Record<string, unknown>>, path: Path, side: Side): Sentence {
    if (isCondition(value)) return [{ as: "value", text: clipped(oneCondition(value, this.set[side]), longestValue) }];
    const keys = keysInOrder(value, node).filter((key) => !isUnset(value[key]) && value[key] !== "");
    const parts = keys.map((key): Sentence => {
      const part: Node = node.kind === "object" ? partOf(node, key) : { kind: "value" };
      const label = labelOf(this.type, [...path, key]);
      return [
        `${label.charAt(0).toLowerCase()}${label.slice(1)} `,
        ...this.say(part, value[key], [...path, key], side),
      ];
    });
    return parts.length === 0 ? ["nothing"] : joined(parts.slice(0, mostInList), "; ", "; ");
  }

  private scalar(node: Node, value: unknown, path: Path): string {
    if (typeof value === "boolean") return value ? "yes" : "no";
    const comment = termOf(this.type, path).text;
    if (typeof value === "number" && node.numbersOf !== undefined)
      return `${choiceInWords(node.numbersOf.replace(/^.*\//, ""))} ${value}`;
    if (typeof value === "number") return this.number(value, unitIn(comment));
    const text = String(value);
    if (isGuid(text)) return this.known(text) ?? `id …${text.slice(-4)}`;
    const choices = node.kind === "value" ? node.choices : undefined;
    // A known value with a capital is a name: WhatsApp.
    return this.text(text, node, path, choices ?? node.known?.filter((known) => /^[a-z]/.test(known)));
  }

  private text(text: string, node: Node, path: Path, choices: readonly string[] | undefined): string {
    const zone = /zone$/i.test(String(path.at(-1))) ? timeZoneInWords(text) : undefined;
    if (zone !== undefined) return zone;
    if (node.timeOfDay) return timeOfDayInWords(text) ?? text;
    if (/language(?:Id|Code)?s?$/i.test(String(path.findLast((key) => typeof key === "string")))) return language(text);
    if (path.at(-1) === "fieldName") return fieldWords(text);
    if (choices?.includes(text)) return choiceInWords(text);
    const written = momentInWords(text) ?? text;
    const shown = clipped(written, longestValue);
    return shown.endsWith("…") && !written.endsWith("…") ? `${shown} (${written.length} characters)` : shown;
  }

  private number(value: number, unit: string | undefined): string {
    return unit === undefined ? String(value) : withUnit(value, unit);
  }

  private known(id: string): string | undefined {
    for (const inventory of [this.set.after, this.set.before]) {
      const item = inventory.withId(id);
      if (item) return inventory.labelOf(item);
    }
    return undefined;
  }
}

/** Whether a row is a condition: what is looked at, how it is compared, with what. */
export function isCondition(row: unknown): boolean {
  return isFields(row) && typeof row["fieldName"] === "string" && typeof row["operator"] === "string";
}

function language(code: string): string {
  if (!/^[a-z]{2}(?:-[A-Za-z]{2,4})?$/.test(code)) return choiceInWords(code);
  const name = languages.of(code);
  return name === undefined ? code : `${name} (${code})`;
}
