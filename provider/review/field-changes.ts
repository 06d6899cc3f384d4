import { hidden } from "../inventory/item.js";
import { alike } from "../runtime/identity.js";
import { matchRows } from "../runtime/match-rows.js";
import { type Fields, isFields, isUnset, same } from "../runtime/value.js";
import { type Node, type ObjectNode, partOf, type RowsNode } from "../schema/shape.js";
import type { FieldChange, FieldKind, Path } from "./change.js";
import { pathText } from "../schema/path-text.js";

/** What a comparison looks at. */
export interface Compared {
  /** What the program set before. */
  readonly before: Fields;
  /** What it sets now. */
  readonly after: Fields;
  /** What the site has, as far as that is known: what a field that becomes managed holds before. */
  readonly site: Fields;
  /** The paths that the engine says differ, which is all that is known of secrets. */
  readonly differs: readonly string[];
}

/** A value on its three sides. */
type Sides = Readonly<Record<"before" | "after" | "site", unknown>>;

/** The fields that differ, in the order of the definition. */
export function fieldChanges(node: ObjectNode, compared: Compared): FieldChange[] {
  const { before, after, site, differs } = compared;
  const found = inObject(node, compared, [], differs);
  const told = new Set(found.map(({ path }) => path[0]));
  const untold = new Set(differs.flatMap((path) => /^[^.[]+/.exec(path)?.[0] ?? []));
  const more = [...untold].filter((key) => !told.has(key) && after[key] !== undefined);
  const sides = (key: string) => ({ before: site[key] ?? before[key], after: after[key] });
  return [...found, ...more.map((key) => change("changed", partOf(node, key), sides(key), [key]))];
}

function inObject(node: ObjectNode, sides: Sides, path: Path, differs: readonly string[]): FieldChange[] {
  const [before, after, site] = [sides.before, sides.after, sides.site].map((side) => (isFields(side) ? side : {}));
  const others = Object.keys({ ...before, ...after }).filter((key) => !node.keys.has(key));
  return [...others, ...node.keys.keys()].flatMap((key) => {
    const values = { before: before?.[key], after: after?.[key], site: site?.[key] };
    return inField(partOf(node, key), values, [...path, key], differs) ?? [];
  });
}

function inField(node: Node, sides: Sides, path: Path, differs: readonly string[]): FieldChange | undefined {
  const { before, after, site } = sides;
  if (isUnset(before) && isUnset(after)) return undefined;
  if (isUnset(after)) return change("released", node, sides, path);
  if (isUnset(before)) return change("set", node, { before: site, after }, path);
  const isSecret = node.secret === true || before === hidden || after === hidden;
  if (isSecret && before === after && !isTold(path, differs)) return undefined;
  const parts = isSecret ? undefined : partsOf(node, sides, path, differs);
  if (parts ? parts.length === 0 : !isSecret && isSame(node, before, after)) return undefined;
  return { ...change("changed", node, sides, path), ...(parts && { parts }) };
}

/** What differs inside; undefined of what has no parts. */
function partsOf(node: Node, sides: Sides, path: Path, differs: readonly string[]): FieldChange[] | undefined {
  const { before, after } = sides;
  if (node.kind === "object" && isFields(before) && isFields(after)) return inObject(node, sides, path, differs);
  if (node.kind !== "rows" || !Array.isArray(before) || !Array.isArray(after)) return undefined;
  return inRows(node, { ...sides, before, after }, path, differs);
}

type Lists = Sides & Readonly<Record<"before" | "after", readonly unknown[]>>;

/** Rows of a list by what tells them apart, not by place. */
function inRows(node: RowsNode, { before, after, site }: Lists, path: Path, differs: readonly string[]): FieldChange[] {
  const counterparts = matchRows(after, before, node);
  const moved = node.unordered ? new Set<number>() : movedIn(counterparts);
  const changes = after.flatMap((row, place) => {
    const at = counterparts[place];
    const here = [...path, place];
    if (at === undefined) return [change("added", node.row, { before: undefined, after: row }, here)];
    const sides = { before: before[at], after: row, site: Array.isArray(site) ? (site[at] as unknown) : undefined };
    const parts = inObject(node.row, sides, here, differs);
    if (parts.length > 0) return [{ ...change("changed", node.row, sides, here), parts }];
    return moved.has(place) ? [change("moved", node.row, { before: before[at], after: row }, here)] : [];
  });
  const gone = [...before.keys()].filter((place) => !counterparts.includes(place));
  const sidesOf = (place: number) => ({ before: before[place], after: undefined });
  return [...changes, ...gone.map((place) => change("removed", node.row, sidesOf(place), [...path, place]))];
}

/** The places whose rows stand elsewhere among those that stay: all that are not in the longest run that kept its order. */
function movedIn(counterparts: readonly (number | undefined)[]): Set<number> {
  const stayed = counterparts.flatMap((before, after) => (before === undefined ? [] : [{ before, after }]));
  const kept = new Set(longestRun(stayed.map(({ before }) => before)));
  return new Set(stayed.filter(({ before }) => !kept.has(before)).map(({ after }) => after));
}

/** The longest part of a list of distinct numbers that rises. */
export function longestRun(numbers: readonly number[]): number[] {
  const best: number[][] = [];
  for (const number of numbers) {
    const length = best.findIndex((run) => (run.at(-1) ?? number) >= number);
    const place = length === -1 ? best.length : length;
    best[place] = [...(best[place - 1] ?? []), number];
  }
  return best.at(-1) ?? [];
}

function isSame(node: Node, before: unknown, after: unknown): boolean {
  return typeof before === "object" || typeof after === "object" ? same(before, after, node) : alike(before, after);
}

function isTold(path: Path, differs: readonly string[]): boolean {
  const text = pathText(path);
  return differs.some((one) => one === text || text.startsWith(`${one}.`) || text.startsWith(`${one}[`));
}

function change(kind: FieldKind, node: Node, { before, after }: Omit<Sides, "site">, path: Path): FieldChange {
  return { path, kind, node, before, after };
}
