import { type Node, partOf } from "../schema/shape.js";
import { holds } from "./condition.js";
import { foldedValue } from "./folded-value.js";
import { sameName } from "./identity.js";
import { matchRows } from "./match-rows.js";
import type { Model } from "./model.js";
import { bothTwins } from "./names.js";
import { type Fields, isFields, isUnset, same } from "./value.js";

/** Whether a program gives all the names by which an object is known. */
export function hasNames(settings: Fields, model: Model): boolean {
  return isNamesake(settings, bothTwins(settings, model.definition.twins), model);
}

/** Whether an object of the API bears the names by which this one is known. False when the program leaves one of them out. */
export function isNamesake(settings: Fields, row: Fields, { definition }: Model): boolean {
  const keys = definition.naturalKey ?? [];
  const named = bothTwins(settings, definition.twins);
  return keys.length > 0 && keys.every((key) => !isUnset(named[key]) && sameName(named[key], row[key]));
}

/**
 * Whether an object has every setting as this program wants it, allowing for the API's own forms of a value. What an answer does not
 * show, such as a password, cannot disagree.
 *
 * @returns The names of the settings that disagree.
 */
export function disagreements(settings: Fields, row: Fields, { definition, node }: Model): string[] {
  return Object.keys(settings).filter((key) => {
    const part = partOf(node, key);
    if (definition.naturalKey?.includes(key) && sameName(settings[key], row[key])) return false;
    return !part.action && holds(part.when, row) && !agrees(settings[key], row[key], part);
  });
}

function agrees(wanted: unknown, live: unknown, node: Node): boolean {
  if (node.secret || node.writeOnly || node.image || isUnset(live)) return true;
  if (node.kind === "rows" && Array.isArray(wanted) && Array.isArray(live)) {
    const found = matchRows(wanted, live, node);
    return wanted.every((row, place) => found[place] !== undefined && agrees(row, live[found[place]], node.row));
  }
  if (node.kind === "object" && isFields(wanted) && isFields(live)) {
    return Object.keys(wanted).every((key) => agrees(wanted[key], live[key], partOf(node, key)));
  }
  return same(foldedValue(wanted), foldedValue(live), node);
}
