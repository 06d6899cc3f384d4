import type { RowsNode } from "../schema/shape.js";
import { isFields } from "./value.js";

/**
 * The order in which the server has rows of a program, as places in the program's list: `[1, 0]` when it has them the other way round.
 * Where rows carry their place in a key, that key counts, not the place in the answer.
 *
 * @param found - For each row of the program its place in the answer.
 */
export function serverOrder(
  found: readonly (number | undefined)[],
  live: readonly unknown[],
  node: RowsNode,
): number[] {
  const rank = ranks(live, node.rowPosition);
  const known = found.flatMap((other, place) => (other === undefined ? [] : [{ place, rank: rank[other] ?? 0 }]));
  return known.sort((one, other) => one.rank - other.rank).map(({ place }) => place);
}

/** Whether the order of these rows means anything: not where the program says each row's place itself. */
export function isOrdered(rows: readonly unknown[], node: RowsNode): boolean {
  const { rowPosition, unordered } = node;
  return (
    !unordered &&
    !(rowPosition && rows.length > 0 && rows.every((row) => isFields(row) && row[rowPosition] !== undefined))
  );
}

/** Whether places stand in the order of the program. */
export function isAscending(places: readonly number[]): boolean {
  return places.every((place, index) => index === 0 || (places[index - 1] ?? 0) < place);
}

function ranks(live: readonly unknown[], position: string | undefined): number[] {
  const places = live.map((_, place) => place);
  if (position === undefined) return places;
  const positions = live.map((row) => (isFields(row) ? Number(row[position]) : NaN));
  return positions.some(Number.isNaN) ? places : positions;
}
