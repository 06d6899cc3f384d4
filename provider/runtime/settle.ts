import { type Node, type ObjectNode, type RowsNode, partOf } from "../schema/shape.js";
import { matchRows } from "./match-rows.js";
import type { Forms } from "./memory.js";
import { isAscending, isOrdered, serverOrder } from "./row-order.js";
import { digest, type Fields, isFields, isUnset, same, typedPart } from "./value.js";
import { placeUnder } from "../schema/path-text.js";

/**
 * What the state keeps after a write: the program's own form of every value it set, the server's of all others. Where the server's form
 * of a value differs, a digest of it goes into `forms`.
 *
 * @param wanted - What the program set.
 * @param answer - What the server has now.
 * @param forms - Receives the digests, by path.
 */
export function settle(wanted: unknown, answer: unknown, node: Node, forms: Forms, path = ""): unknown {
  if (node.secret || node.writeOnly) return wanted;
  if (node.kind === "object" && isFields(wanted) && isFields(answer))
    return settleObject(wanted, answer, node, forms, path);
  if (node.kind === "rows" && Array.isArray(wanted) && Array.isArray(answer))
    return settleRows(wanted, answer, node, forms, path);
  if (!same(wanted, answer, node)) forms[path] = digest(answer, node);
  return wanted;
}

function settleObject(wanted: Fields, answer: Fields, node: ObjectNode, forms: Forms, path: string): Fields {
  const known = typedPart(answer, node) as Fields;
  const parts = Object.keys(wanted).map((key) => {
    const part = partOf(node, key);
    return [key, settle(wanted[key], answer[key], part, forms, placeUnder(path, key))] as const;
  });
  return { ...known, ...Object.fromEntries(parts) };
}

function settleRows(wanted: unknown[], answer: unknown[], node: RowsNode, forms: Forms, path: string): unknown[] {
  const found = matchRows(wanted, answer, node);
  const settled = wanted.map((row, place) => {
    const other = found[place];
    return settle(row, other === undefined ? undefined : answer[other], node.row, forms, `${path}[${place}]`);
  });
  const order = serverOrder(found, answer, node);
  if (isOrdered(wanted, node) && !isAscending(order)) forms[orderPath(path)] = digest(order);
  const taken = new Set(found);
  const others = answer.filter((_, place) => !taken.has(place));
  return [...settled, ...others.map((row) => typedPart(row, node.row)).filter((row) => !isUnset(row))];
}

/** Where the order of a list that the server keeps in another order is remembered. */
export function orderPath(path: string): string {
  return `${path}#`;
}
