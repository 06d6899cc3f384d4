import type { Node, RowsNode } from "../schema/shape.js";
import { foldedForm, sameId, sameName } from "./identity.js";
import { type Fields, isFields, isUnset, same } from "./value.js";

/**
 * Finds for each row of one list the row of another that is the same one: by id, else by content, else by the keys that name a row,
 * else by place. No row is taken twice.
 *
 * @returns For each of `rows` the place of its counterpart in `others`, or undefined.
 */
export function matchRows(
  rows: readonly unknown[],
  others: readonly unknown[],
  node: RowsNode,
): (number | undefined)[] {
  const found: (number | undefined)[] = rows.map(() => undefined);
  const free = new Set(others.keys());
  for (const matches of passes(node)) {
    for (const [place, row] of rows.entries()) {
      if (found[place] !== undefined || !isFields(row)) continue;
      const other = [...free].find((candidate) => {
        const fields = others[candidate];
        return isFields(fields) && matches(row, fields, place === candidate);
      });
      if (other === undefined) continue;
      found[place] = other;
      free.delete(other);
    }
  }
  return found;
}

type Matches = (row: Fields, other: Fields, samePlace: boolean) => boolean;

function passes(node: RowsNode): Matches[] {
  const key = node.rowKey ?? [];
  const byKey: Matches = (row, other) => key.every((name) => !isUnset(row[name]) && sameName(row[name], other[name]));
  const byPlace: Matches = (row, other, samePlace) => samePlace && (isUnset(row["id"]) || isUnset(other["id"]));
  return [
    (row, other) => !isUnset(row["id"]) && sameId(row["id"], other["id"]),
    sameContent(node),
    key.length > 0 ? byKey : byPlace,
  ];
}

function sameContent(node: RowsNode): Matches {
  return (row, other) => {
    const keys = Object.keys(row).filter(
      (name) => !node.row.readOnly.has(name) && name !== "id" && !node.row.keys.get(name)?.secret,
    );
    return keys.length > 0 && keys.every((name) => agrees(row[name], other[name], node.row.keys.get(name)));
  };
}

function agrees(one: unknown, other: unknown, node: Node | undefined): boolean {
  return typeof one === "object" ? same(one, other, node) : foldedForm(one) === foldedForm(other);
}
