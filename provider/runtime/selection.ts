import { type Node, partOf } from "../schema/shape.js";
import { isFields } from "./value.js";

/** Which settings a program manages, as names without values: `{ "name": true, "shiftHolidays": [{ "name": true }] }`. */
export type Selection = true | readonly Selection[] | { readonly [key: string]: Selection };

/** The selection that a value of a program makes. */
export function selectionOf(value: unknown, node: Node): Selection {
  if (node.kind === "rows" && Array.isArray(value)) return value.map((row) => selectionOf(row, node.row));
  if (node.kind !== "object" || !isFields(value)) return true;
  const keys = Object.keys(value).filter((key) => value[key] !== undefined && node.keys.has(key));
  return Object.fromEntries(keys.map((key) => [key, selectionOf(value[key], partOf(node, key))]));
}

/** The keys of an object that are selected, with what is selected in them. */
export function selectedKeys(selection: Selection): [string, Selection][] {
  return selection === true || Array.isArray(selection) ? [] : Object.entries(selection);
}

/** The rows of a list that are selected. */
export function selectedRows(selection: Selection): readonly Selection[] {
  return Array.isArray(selection) ? (selection as readonly Selection[]) : [];
}

/** The part of a value that is selected: what the program wrote, out of what is known. */
export function selectedPart(value: unknown, selection: Selection): unknown {
  if (selection === true) return value;
  if (Array.isArray(selection)) {
    return Array.isArray(value) ? selection.map((part: Selection, place) => selectedPart(value[place], part)) : value;
  }
  if (!isFields(value)) return value;
  const parts = selectedKeys(selection).map(([key, part]) => [key, selectedPart(value[key], part)] as const);
  return Object.fromEntries(parts.filter(([, part]) => part !== undefined));
}
