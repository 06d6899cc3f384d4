import { type Fields, isFields } from "../runtime/value.js";
import type { Node, RowsNode } from "../schema/shape.js";

/** Two rows of one list that have something in common. */
export interface Twice<T> {
  /** Name of the list. */
  readonly key: string;
  /** What they have in common. */
  readonly value: T;
}

/**
 * The lists of an object, at any depth, that have two rows which should differ.
 *
 * @param repeated - What comes a second time in one list; undefined where nothing does.
 */
export function rowsTwice<T>(
  fields: Fields,
  node: Node,
  repeated: (rows: readonly Fields[], list: RowsNode) => T | undefined,
): Twice<T>[] {
  if (node.kind !== "object") return [];
  return [...node.keys].flatMap(([key, part]) => {
    const value = fields[key];
    if (part.kind === "object" && isFields(value)) return rowsTwice(value, part, repeated);
    if (part.kind !== "rows" || !Array.isArray(value)) return [];
    const rows = value.filter(isFields);
    const found = repeated(rows, part);
    const inner = rows.flatMap((row) => rowsTwice(row, part.row, repeated));
    return [...(found === undefined ? [] : [{ key, value: found }]), ...inner];
  });
}
