import { type Node, type ObjectNode, type RowsNode, partOf } from "../schema/shape.js";
import { carriedText } from "./carried.js";
import { matchRows } from "./match-rows.js";
import { outgoing } from "./outgoing.js";
import { isAscending, serverOrder } from "./row-order.js";
import { type Fields, isFields, isUnset } from "./value.js";

/**
 * The body of a PUT: the whole object as the server has it, with what the program set in its place, and without what the API answers but
 * does not take. On some sites a PUT replaces the object, so what is left out would be lost. Keys that no document names go back as they
 * came.
 */
export function merged(wanted: Fields, live: Fields, node: ObjectNode): Fields {
  const body = echo(live, node) as Fields;
  for (const [key, value] of Object.entries(wanted)) {
    const part = partOf(node, key);
    if (part.createOnly || part.byActionOnly || (part.action && !(key in live))) continue;
    body[key] = part.action ? live[key] : mergedPart(value, live[key], part);
  }
  return body;
}

function mergedPart(wanted: unknown, live: unknown, node: Node): unknown {
  if (node.kind === "object" && isFields(wanted) && isFields(live)) return merged(wanted, live, node);
  if (node.kind === "rows" && Array.isArray(wanted) && Array.isArray(live)) return mergedRows(wanted, live, node);
  return outgoing(isCarriedForm(wanted, live) ? live : wanted, node);
}

/** Whether a program has a text that the site has in the form in which the engine can carry it. */
function isCarriedForm(wanted: unknown, live: unknown): boolean {
  return typeof live === "string" && live !== wanted && carriedText(live) === wanted;
}

function mergedRows(wanted: unknown[], live: unknown[], node: RowsNode): unknown[] {
  const found = matchRows(wanted, live, node);
  const rows = wanted.map((row, place) => {
    const other = found[place] === undefined ? undefined : live[found[place]];
    return isFields(row) && isFields(other)
      ? { ...merged(row, other, node.row), ...idOf(other) }
      : outgoing(row, node.row);
  });
  const others = live.filter((row, place) => !found.includes(place) && (node.oneEach === true || isBuiltIn(row)));
  const kept = others.map((row) => echo(row, node.row));
  return [...(placesItself(wanted, node) ? rows : placed(rows, found, live, node)), ...kept];
}

/** Whether the program says the place of a row. */
function placesItself(wanted: unknown[], { rowPosition }: RowsNode): boolean {
  return rowPosition === undefined || wanted.some((row) => isFields(row) && row[rowPosition] !== undefined);
}

/** Rows with their places, where the program leaves these to the order of its list and that is not the server's order. */
function placed(rows: unknown[], found: (number | undefined)[], live: unknown[], node: RowsNode): unknown[] {
  const { rowPosition } = node;
  const isNew = found.map((place) => place === undefined);
  const grownAtEnd = isNew.lastIndexOf(false) < (isNew.includes(true) ? isNew.indexOf(true) : isNew.length);
  if (rowPosition === undefined || (isAscending(serverOrder(found, live, node)) && grownAtEnd)) return rows;
  const positions = live.map((row) => (isFields(row) ? Number(row[rowPosition]) : NaN)).filter(Number.isFinite);
  const first = positions.length > 0 ? Math.min(...positions) : 1;
  return rows.map((row, place) => (isFields(row) ? { ...row, [rowPosition]: first + place } : row));
}

/** What the server has, less what it does not take back, in the form in which it goes out. */
function echo(live: unknown, node: Node): unknown {
  if (node.kind === "rows" && Array.isArray(live)) {
    return live.map((row: unknown) => (isFields(row) ? { ...(echo(row, node.row) as Fields), ...idOf(row) } : row));
  }
  if (node.kind !== "object" || !isFields(live)) return outgoing(live, node);
  const kept = Object.entries(live).filter(
    ([key, value]) => !node.readOnly.has(key) && !isRefused(value, node.keys.get(key)),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, echo(value, partOf(node, key))]));
}

/** A field that PUT does not take, and a secret that the answer hides: an empty one sent back would clear it. */
function isRefused(value: unknown, node: Node | undefined): boolean {
  if (node?.leftOutOfPut || node?.writeOnly || node?.byActionOnly) return true;
  return node?.secret === true && (isUnset(value) || value === "");
}

function idOf(row: Fields): Fields {
  return isUnset(row["id"]) ? {} : { id: row["id"] };
}

/** A row that the product brings with it, which cannot be removed. */
function isBuiltIn(row: unknown): boolean {
  if (!isFields(row)) return false;
  return row["isSystem"] === true || (isFields(row["field"]) && row["field"]["isSystem"] === true);
}
