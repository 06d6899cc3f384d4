import type { Tree } from "../export/tree.js";

/** Whether two rows are the same one; `place` where that is all that tells. */
type Way = ((one: Tree, other: Tree) => boolean) | "place";

/**
 * Finds for each row of one list the same one of another. No row is taken twice.
 *
 * @param ways - Ways to tell, the surest first.
 * @returns For each of `rows` the place of its counterpart, or undefined.
 */
export function matchTrees(
  rows: readonly Tree[],
  others: readonly Tree[],
  ways: readonly Way[],
): (number | undefined)[] {
  const found: (number | undefined)[] = rows.map(() => undefined);
  const free = new Map(others.entries());
  for (const way of ways) {
    for (const [place, row] of rows.entries()) {
      if (found[place] !== undefined) continue;
      const match = [...free].find(([at, other]) => (way === "place" ? at === place : way(row, other)));
      if (!match) continue;
      found[place] = match[0];
      free.delete(match[0]);
    }
  }
  return found;
}
