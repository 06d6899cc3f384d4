import type { LiveObject } from "../export/live-object.js";
import { isBranch, isTreeList, type Tree } from "../export/tree.js";
import { idKey, sameId } from "../runtime/identity.js";
import { isFields } from "../runtime/value.js";

/**
 * A tree in which ids of the object's own rows, such as the steps of a flow, are words that count them: `step 2` of one site is that of
 * another, and steps that follow each other differently differ. The rows' own ids are left out.
 */
export function withoutOwnIds(
  tree: Readonly<Record<string, Tree>>,
  { id, live }: LiveObject,
): Readonly<Record<string, Tree>> {
  const words = new Map<string, string>([[idKey(id), "itself"]]);
  for (const own of idsIn(live)) if (!words.has(own)) words.set(own, `step ${words.size}`);
  return Object.fromEntries(
    Object.entries(tree)
      .filter(([, part]) => typeof part !== "string" || !sameId(part, id))
      .map(([key, part]) => [key, replaced(part, words)]),
  );
}

function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (!isFields(value)) return [];
  const own = typeof value["id"] === "string" ? [idKey(value["id"])] : [];
  return [...own, ...Object.values(value).flatMap(idsIn)];
}

function replaced(tree: Tree, words: ReadonlyMap<string, string>): Tree {
  if (typeof tree === "string") return words.get(idKey(tree)) ?? tree;
  if (isTreeList(tree)) return tree.map((part) => replaced(part, words));
  if (!isBranch(tree)) return tree;
  const isOwn = (part: Tree | undefined): boolean => typeof part === "string" && words.has(idKey(part));
  const open = Object.entries(tree).filter(([key, part]) => key !== "id" || !isOwn(part));
  return Object.fromEntries(open.map(([key, part]) => [key, replaced(part, words)]));
}
