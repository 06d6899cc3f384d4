import { type Node, type RowsNode, partOf } from "../schema/shape.js";
import { matchRows } from "./match-rows.js";
import { isOrdered } from "./row-order.js";
import { type Selection, selectedKeys, selectedRows, selectionOf } from "./selection.js";
import { isUnknown } from "./unknown.js";
import { isFields, same } from "./value.js";

/**
 * Whether a setting of the program differs from what the state has: another value, one that is not known yet, or another choice of what
 * is managed. Only what the program sets is looked at.
 *
 * @param wanted - What the program sets now.
 * @param known - What the state has.
 * @param managed - What the program managed before; undefined: nothing here.
 */
export function differs(wanted: unknown, known: unknown, managed: Selection | undefined, node: Node): boolean {
  if (isUnknown(wanted)) return true;
  if (managed === undefined) return true;
  if (node.kind === "object" && isFields(wanted) && isFields(known)) {
    const keys = Object.keys(selectionOf(wanted, node) as Record<string, Selection>);
    const before = new Map(selectedKeys(managed));
    if (keys.length !== before.size) return true;
    return keys.some((key) => differs(wanted[key], known[key], before.get(key), partOf(node, key)));
  }
  if (node.kind === "rows" && Array.isArray(wanted) && Array.isArray(known))
    return rowsDiffer(wanted, known, managed, node);
  return !same(wanted, known, node);
}

function rowsDiffer(wanted: unknown[], known: unknown[], managed: Selection, node: RowsNode): boolean {
  const selections = selectedRows(managed);
  if (selections.length !== wanted.length || wanted.some(isUnknown)) return true;
  const places = isOrdered(wanted, node)
    ? [...wanted.keys()]
    : matchRows(wanted, known.slice(0, selections.length), node);
  return wanted.some((row, index) => {
    const place = places[index];
    return place === undefined || differs(row, known[place], selections[place], node.row);
  });
}
