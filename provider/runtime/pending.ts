import { type Node, type ObjectNode, type RowsNode, partOf } from "../schema/shape.js";
import { matchRows } from "./match-rows.js";
import type { Forms } from "./memory.js";
import { isAscending, isOrdered, serverOrder } from "./row-order.js";
import { selectedKeys, selectedRows, type Selection } from "./selection.js";
import { orderPath } from "./settle.js";
import { digest, type Fields, isFields, same } from "./value.js";
import { placeUnder } from "../schema/path-text.js";

/** What the state has of an object, to tell a value that the server merely writes in its own way from one that differs. */
export interface Known {
  readonly values: unknown;
  readonly forms: Forms;
  /** Which of the values the program managed; undefined: none. */
  readonly managed?: Selection | undefined;
  readonly path: string;
}

/**
 * Whether a PUT would change anything: some setting of the program is not what the server has. Fields that an action changes do not
 * count. A secret counts when it is not the one that was sent last.
 */
export function isPending(wanted: Fields, live: Fields, node: ObjectNode, known: Known): boolean {
  return Object.entries(wanted).some(([key, value]) => {
    const part = partOf(node, key);
    if (part.action || part.createOnly) return false;
    return isPart(value, live[key], part, {
      ...known,
      values: isFields(known.values) ? known.values[key] : undefined,
      managed: new Map(selectedKeys(known.managed ?? {})).get(key),
      path: placeUnder(known.path, key),
    });
  });
}

function isPart(wanted: unknown, live: unknown, node: Node, known: Known): boolean {
  if (node.secret || node.writeOnly) return !same(wanted, known.values, node);
  if (node.kind === "object" && isFields(wanted) && isFields(live)) return isPending(wanted, live, node, known);
  if (node.kind === "rows" && Array.isArray(wanted) && Array.isArray(live)) return areRows(wanted, live, node, known);
  if (same(wanted, live, node)) return false;
  return !same(wanted, known.values, node) || known.forms[known.path] !== digest(live, node);
}

function areRows(wanted: unknown[], live: unknown[], node: RowsNode, known: Known): boolean {
  const found = matchRows(wanted, live, node);
  const values = Array.isArray(known.values) ? known.values : [];
  if (found.includes(undefined)) return true;
  const managed = selectedRows(known.managed ?? []);
  const kept = Math.max(0, values.length - managed.length);
  if (!node.oneEach && live.length !== wanted.length + kept) return true;
  const order = serverOrder(found, live, node);
  const moved = isOrdered(wanted, node) && !isAscending(order) && known.forms[orderPath(known.path)] !== digest(order);
  return moved || wanted.some((row, place) => isRow(row, live[found[place] ?? -1], node, known, place));
}

function isRow(row: unknown, live: unknown, node: RowsNode, known: Known, place: number): boolean {
  const values = Array.isArray(known.values) ? (known.values[place] as unknown) : undefined;
  const managed = selectedRows(known.managed ?? [])[place];
  return isPart(row, live, node.row, { ...known, values, managed, path: `${known.path}[${place}]` });
}
