import { isBranch, isTreeList, Reference, Remarked, SwitchedOff, type Tree } from "../export/tree.js";
import type { FieldDifference } from "./compare-trees.js";
import { counted } from "../vocabulary/nouns.js";
import type { LiveObject } from "../export/live-object.js";

type Title = (object: LiveObject) => string;

/** Characters of a value that a table has room for. */
const longest = 40;

/** A value as JSON has it: references as the titles of what they mean. */
export function valueIn(tree: Tree | undefined, title: Title): unknown {
  if (tree instanceof Reference) return title(tree.target);
  if (tree instanceof Remarked) return valueIn(tree.value, title);
  if (tree === undefined || tree instanceof SwitchedOff) return undefined;
  if (isTreeList(tree)) return listIn(tree, title);
  if (!isBranch(tree)) return tree;
  return Object.fromEntries(Object.entries(tree).map(([key, part]) => [key, valueIn(part, title)]));
}

/** References come in any order: sorted, they read the same in every run. */
function listIn(list: readonly Tree[], title: Title): unknown[] {
  const values = list.map((part) => valueIn(part, title));
  return list.every((part) => part instanceof Reference) ? values.sort() : values;
}

/**
 * The values of a setting that differ, each short enough for a table.
 *
 * @param difference - The setting, and what each side has.
 */
export function shown(
  { path, values: [one, other] }: FieldDifference,
  [ours, theirs]: readonly [Title, Title],
): readonly [string, string] {
  const values = [valueIn(one, ours), valueIn(other, theirs)] as const;
  const [a, b] = values;
  if (one instanceof Reference || other instanceof Reference) return [named(a), named(b)];
  if (isPlainList(a) && isPlainList(b)) {
    const [mine, others] = [wordsOf(one, ours), wordsOf(other, theirs)];
    return [listBeside(mine, others), listBeside(others, mine)];
  }
  if (typeof a === "string" && typeof b === "string" && (isLong(a) || isLong(b))) return textsBeside(a, b);
  // A row that is not there is not a setting without a value.
  const missing = path.endsWith("]") ? "–" : "not set";
  return [a === undefined ? missing : short(a), b === undefined ? missing : short(b)];
}

function named(value: unknown): string {
  return typeof value === "string" && value !== "" ? cut(value) : "not set";
}

function isPlainList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.every((part) => typeof part !== "object");
}

function isLong(text: string): boolean {
  return text.length > longest - 2 || /[\r\n]/.test(text);
}

/** The entries of a list as they are shown: titles as they are, texts in quotes. */
function wordsOf(list: Tree | undefined, title: Title): string[] {
  if (!isTreeList(list)) return [];
  return list.map((part) => cut(part instanceof Reference ? title(part.target) : JSON.stringify(valueIn(part, title))));
}

/** A list, as what the other one lacks: of two long lists of names, only that is of interest. */
function listBeside(list: readonly string[], other: readonly string[]): string {
  const count = entries(list.length);
  const rest = [...other];
  const more = list.filter((value) => {
    const at = rest.indexOf(value);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  if (more.length === 0) return list.length === other.length ? `${count}, in another order` : count;
  const names = more.slice(0, 3);
  const others = more.length > 3 ? ` and ${more.length - 3} more` : "";
  return `${count}, with ${names.join(", ")}${others}`;
}

function textsBeside(one: string, other: string): readonly [string, string] {
  const [words, others] = [wordsIn(one), wordsIn(other)];
  const common = commonWords(words, others);
  if (common === words.length && common === others.length)
    return [`text of ${counted(common, "word")}`, "the same words, in another order or with other spaces"];
  const part = (all: readonly string[]): string =>
    all.length === 0 ? "empty" : `text, ${all.length - common} of ${counted(all.length, "word")} differ`;
  return [part(words), part(others)];
}

function entries(count: number): string {
  return count === 0 ? "empty" : counted(count, "entry");
}

function wordsIn(text: string): string[] {
  return text.match(/\S+/g) ?? [];
}

/** How many words stand in both, each as often as it stands in the one that has it less often. */
function commonWords(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of other) counts.set(word, (counts.get(word) ?? 0) + 1);
  return one.filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left > 0;
  }).length;
}

function short(value: unknown): string {
  if (typeof value === "string" && isLong(value)) return `text of ${counted(wordsIn(value).length, "word")}`;
  if (Array.isArray(value)) return entries(value.length);
  return cut(JSON.stringify(value));
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
