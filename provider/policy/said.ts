import type { Inventory } from "../inventory/inventory.js";
import { hidden, type Item, knownOf } from "../inventory/item.js";
import { holdsUnknown, isUnknown } from "../runtime/unknown.js";
import { type Fields, isFields, isUnset } from "../runtime/value.js";

const zero = "00000000-0000-0000-0000-000000000000";

/** What is known of a setting: what the program says, else what the site had when it was last read. Undefined where nobody knows. */
export function said(item: Item, key: string): unknown {
  return saidIn(knownOf(item), key);
}

/** The same, of a part of an item: a row of a list. */
export function saidIn(fields: Fields, key: string): unknown {
  const value = fields[key];
  return isUnset(value) || isUnknown(value) || value === hidden ? undefined : value;
}

/** Whether a setting is known to hold nothing: an empty text or list, or an id of zeros. */
export function isBlank(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === "string" && (value.trim() === "" || value === zero);
}

/** The rows of a list, if all of it is known. */
export function rowsOf(item: Item, key: string): readonly Fields[] | undefined {
  const value = said(item, key);
  return Array.isArray(value) && !holdsUnknown(value) && value.every(isFields) ? value : undefined;
}

/** The rows of a list as far as they are known: a part of one that nobody knows says nothing of the others. */
export function rowsKnown(item: Item, key: string): readonly Fields[] {
  const value = said(item, key);
  return Array.isArray(value) ? value.filter(isFields) : [];
}

/** A text that is known. */
export function textIn(fields: Fields, key: string): string | undefined {
  const value = saidIn(fields, key);
  return typeof value === "string" ? value : undefined;
}

/** A number that is known. */
export function numberIn(fields: Fields, key: string): number | undefined {
  const value = saidIn(fields, key);
  return typeof value === "number" ? value : undefined;
}

/**
 * A list of people as the program sets it. One that it leaves open is filled by hand, or from the other side, and a state learns of that late;
 * one of what is only looked at is read each time.
 */
export function peopleOf({ inputs, outputs, isExternal }: Item, key: string): unknown {
  return isExternal ? outputs[key] : inputs[key];
}

/** Whether an object has agents in its list, and all of them are known to be switched off. */
export function areAgentsOff(item: Item, inventory: Inventory): boolean {
  const ids = peopleOf(item, "agentIds");
  if (!Array.isArray(ids) || ids.length === 0) return false;
  const agents = inventory.linksOf(item).filter(({ path }) => path[0] === "agentIds");
  return agents.length === ids.length && agents.every(({ to }) => to && said(to, "isActive") === false);
}

/** Whether the program makes the object, so that nobody else can have set what it leaves out. */
export function isMade(item: Item): boolean {
  return !item.isExternal && item.isImported !== true;
}

/** An object and all objects in it, at any depth. */
export function partsOf(value: unknown): Fields[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  return isFields(value) ? [value, ...Object.values(value).flatMap(partsOf)] : [];
}
