import { matchRows } from "../runtime/match-rows.js";
import { same } from "../runtime/value.js";
import type { Node } from "../schema/shape.js";

/** An element that a list is to have. */
export interface Wanted {
  /** The place that it had; undefined of a new one. */
  readonly from: number | undefined;
  readonly value: unknown;
}

/** What a list is to have, and from where. In a list whose order has no meaning, what stays keeps its place. */
export function wantedIn(before: readonly unknown[], after: readonly unknown[], node: Node): Wanted[] {
  const found = node.kind === "rows" ? matchRows(after, before, node) : matchValues(before, after, node);
  const wanted = after.map((value, place) => ({ from: found[place], value }));
  if (!node.unordered) return wanted;
  const kept = wanted
    .filter(({ from }) => from !== undefined)
    .sort((one, other) => Number(one.from) - Number(other.from));
  return [...kept, ...wanted.filter(({ from }) => from === undefined)];
}

/** A value that changed in its place is the same element, unless it refers to something. */
function matchValues(before: readonly unknown[], after: readonly unknown[], node: Node): (number | undefined)[] {
  const free = new Set(before.keys());
  const found = after.map((value) => {
    const place = [...free].find((one) => same(before[one], value));
    if (place !== undefined) free.delete(place);
    return place;
  });
  if (node.refersTo || node.unordered || before.length !== after.length) return found;
  return found.map((place, index) => place ?? (free.has(index) ? index : undefined));
}
