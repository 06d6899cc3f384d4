import { isBranch, isTreeList, Reference, referencesIn, Remarked, SwitchedOff, type Tree } from "../export/tree.js";
import { idKey, plainForm } from "../runtime/identity.js";
import type { Selection } from "../runtime/selection.js";
import { type Node, partOf, type RowsNode } from "../schema/shape.js";
import { matchTrees } from "./match-trees.js";
import type { Token } from "./namings.js";
import { placeUnder } from "../schema/path-text.js";
import { isGuid } from "../schema/guid.js";

/** A setting that two objects have not alike. Undefined is what is not set, or equals the API's default. */
export interface FieldDifference {
  /** `shiftWorkingHours[2].startTime` */
  readonly path: string;
  readonly values: readonly [Tree | undefined, Tree | undefined];
}

/** How trees are compared. */
export interface Comparison {
  readonly token: Token;
  /** Told of settings whose ids mean nothing that was read: what they are on each side cannot be said. */
  readonly onUnnamed: (path: string) => void;
}

/** What the API says for a reference to nothing. */
const noId = "00000000-0000-0000-0000-000000000000";

/**
 * The settings that two trees have not alike.
 *
 * @param node - What they are.
 * @param selection - Which settings count.
 */
export function compareTrees(
  one: Tree | undefined,
  other: Tree | undefined,
  node: Node,
  how: Comparison,
  selection: Selection = true,
  path = "",
): FieldDifference[] {
  if (node.secret || one instanceof SwitchedOff || other instanceof SwitchedOff) return [];
  const difference = [{ path, values: [one, other] as const }];
  if (node.kind === "rows" && isRows(one) && isRows(other))
    return compareRows(one ?? [], other ?? [], node, how, selection, path);
  if (one === undefined || other === undefined) return isNothing(one) && isNothing(other) ? [] : difference;
  if (isBranch(one) && isBranch(other)) return compareKeys(one, other, node, how, selection, path);
  if (isTreeList(one) && isTreeList(other)) return sameList(one, other, node, how, path) ? [] : difference;
  return sameValue(one, other, node, how, path) ? [] : difference;
}

/** Rows, or none: a list that is not set has none. */
function isRows(tree: Tree | undefined): tree is readonly Tree[] | undefined {
  return tree === undefined || isTreeList(tree);
}

type Branch = Readonly<Record<string, Tree>>;

function compareKeys(
  one: Branch,
  other: Branch,
  node: Node,
  how: Comparison,
  selection: Selection,
  path: string,
): FieldDifference[] {
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  return keys.flatMap((key) => {
    const part = partIn(selection, key);
    if (part === undefined) return [];
    const below = node.kind === "object" ? partOf(node, key) : { kind: "value" as const };
    return compareTrees(one[key], other[key], below, how, part, placeUnder(path, key));
  });
}

function compareRows(
  one: readonly Tree[],
  other: readonly Tree[],
  node: RowsNode,
  how: Comparison,
  selection: Selection,
  path: string,
): FieldDifference[] {
  const row = rowSelection(selection);
  const quiet = { ...how, onUnnamed: () => undefined };
  const isSame = (a: Tree, b: Tree): boolean => compareTrees(a, b, node.row, quiet, row).length === 0;
  const keys = node.rowKey ?? [];
  const hasName = (a: Tree, b: Tree): boolean =>
    isBranch(a) &&
    isBranch(b) &&
    keys.every((key) => key in a && compareTrees(a[key], b[key], partOf(node.row, key), quiet).length === 0);
  const places = matchTrees(one, other, keys.length > 0 ? [isSame, hasName] : [isSame, "place"]);
  // The API has a row for each object of some kind: one for what is on one side only is no difference of its own.
  const follows = (tree: Tree): boolean =>
    node.oneEach === true && referencesIn(tree).some((target) => how.token(target) === undefined);
  const matched = one.flatMap((tree, place) => {
    const at = places[place];
    if (at === undefined && follows(tree)) return [];
    return compareTrees(tree, at === undefined ? undefined : other[at], node.row, how, row, `${path}[${place + 1}]`);
  });
  const added = [...other.entries()].filter(([place, tree]) => !places.includes(place) && !follows(tree));
  const more = added.map(([place, tree]) => ({ path: `${path}[${place + 1}]`, values: [undefined, tree] as const }));
  const kept = places.filter((place) => place !== undefined);
  const isMoved = node.unordered !== true && kept.some((place, at) => at > 0 && place < (kept[at - 1] ?? 0));
  const order = isMoved && matched.length + more.length === 0 ? [{ path, values: [one, other] as const }] : [];
  return [...matched, ...more, ...order];
}

function sameList(one: readonly Tree[], other: readonly Tree[], node: Node, how: Comparison, path: string): boolean {
  if (!node.unordered)
    return (
      one.length === other.length && one.every((tree, place) => sameValue(tree, other[place] ?? "", node, how, path))
    );
  const free = [...other];
  const left = one.filter((tree) => {
    const at = free.findIndex((candidate) => isSurelySame(tree, candidate, how));
    if (at >= 0) free.splice(at, 1);
    return at < 0;
  });
  if (cannotBeTold([...left, ...free])) {
    how.onUnnamed(path);
    return true;
  }
  return left.length + free.length === 0;
}

function sameValue(one: Tree, other: Tree, node: Node, how: Comparison, path: string): boolean {
  // The API gives a picture an address of its own.
  if (node.image || isSurelySame(one, other, how)) return true;
  if (!cannotBeTold([one, other])) return false;
  how.onUnnamed(path);
  return true;
}

/** Whether ids among these mean nothing that was read: they may be the same objects as the others. */
function cannotBeTold(ids: readonly Tree[]): boolean {
  const isUnnamed = (tree: Tree): boolean => tree instanceof Remarked || isId(tree);
  return ids.some(isUnnamed) && ids.every((tree) => tree instanceof Reference || isUnnamed(tree));
}

function isSurelySame(one: Tree, other: Tree, { token }: Comparison): boolean {
  if (one instanceof Reference && other instanceof Reference) {
    const word = token(one.target);
    return word !== undefined && word === token(other.target);
  }
  const [a, b] = [one, other].map((tree) => plain(tree));
  return a !== undefined && a === b;
}

function plain(tree: Tree): string | undefined {
  if (tree instanceof Reference) return idKey(tree.target.id);
  if (tree instanceof Remarked) return plain(tree.value);
  if (isTreeList(tree)) return JSON.stringify(tree.map((part) => plain(part)));
  return isBranch(tree) ? JSON.stringify(tree) : plainForm(tree);
}

function isId(tree: Tree): boolean {
  return typeof tree === "string" && isGuid(tree) && tree !== noId;
}

function isNothing(tree: Tree | undefined): boolean {
  if (tree === undefined || tree === null || tree === "" || tree === noId) return true;
  if (isTreeList(tree)) return tree.length === 0;
  return isBranch(tree) && Object.values(tree).every(isNothing);
}

function partIn(selection: Selection, key: string): Selection | undefined {
  if (selection === true) return true;
  return Array.isArray(selection) ? undefined : (selection as Readonly<Record<string, Selection>>)[key];
}

/** What counts in any row of a list: what counts in one. */
function rowSelection(selection: Selection): Selection {
  if (!Array.isArray(selection)) return selection;
  return (selection as readonly Selection[]).reduce<Selection>((one, other) => united(one, other), {});
}

/** What counts in either. */
export function united(one: Selection, other: Selection): Selection {
  if (one === true || other === true) return true;
  if (Array.isArray(one) || Array.isArray(other)) return [rowSelection(one), rowSelection(other)];
  const [ours, theirs] = [one, other] as Readonly<Record<string, Selection>>[];
  const keys = new Set([...Object.keys(ours ?? {}), ...Object.keys(theirs ?? {})]);
  return Object.fromEntries([...keys].map((key) => [key, united(ours?.[key] ?? {}, theirs?.[key] ?? {})]));
}
