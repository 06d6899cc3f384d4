import type { Inventory } from "../inventory/inventory.js";
import type { Item } from "../inventory/item.js";
import type { ChangeSet } from "./change.js";
import { clipped, type Line, type Span } from "./span.js";

/** Something that is wrong with settings that Comm100 takes: hours that end before they begin. */
export interface Mistake {
  /** Name of the rule that found it. */
  readonly rule: string;
  /** In a sentence. Code in it stands in backticks. */
  readonly message: string;
}

/** Finds the mistakes in an inventory; `nameOf` says what messages call an object. */
export type Judge = (inventory: Inventory, nameOf: (item: Item) => string) => readonly Mistake[];

/** The mistakes that are there after a run, and were not before. Of a preview that leaves out what stays nobody knows. */
export function newMistakes({ before, after, isPartial }: ChangeSet, judge: Judge): Line[] {
  if (isPartial) return [];
  // By their URNs, so that an object that is called otherwise has no new mistake.
  const keyOf = ({ rule, message }: Mistake) => `${rule} ${message}`;
  const known = new Set(judge(before, ({ urn }) => urn).map(keyOf));
  const keys = judge(after, ({ urn }) => urn).map(keyOf);
  const said = judge(after, (item) => `“${clipped(after.labelOf(item), 80)}”`);
  return said
    .filter((_, place) => !known.has(keys[place] ?? ""))
    .map(({ message }) => ({ sentence: spansOf(message) }));
}

function spansOf(message: string): Span[] {
  return message
    .split(/`([\w.]+)`/)
    .map((text, place): Span => (place % 2 === 1 ? { as: "code", text } : { as: "text", text }));
}
