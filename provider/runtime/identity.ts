import { isGuid } from "../schema/guid.js";
import { carriedText } from "./carried.js";

/**
 * When two things are one: ids, values and names are compared here and nowhere else. The API trims texts, folds their white space, composes
 * their characters, and answers ids, colours, addresses, moments and numbers in forms of its own; names it holds for the same in any case.
 */

/** An id in the one form in which ids are compared: the API answers them in upper and in lower case. */
export function idKey(id: unknown): string {
  return String(id).trim().toLowerCase();
}

/** Whether two ids are one. */
export function sameId(one: unknown, other: unknown): boolean {
  return idKey(one) === idKey(other);
}

/** Whether two values are the same but for the forms that the API gives to values. */
export function alike(one: unknown, other: unknown): boolean {
  return plainForm(one) === plainForm(other);
}

/**
 * A value without the forms that the API gives to it: case of ids, colours and addresses, forms of a moment, quoted numbers, composed
 * characters. Blanks count: they are seen by visitors. Nothing for a value that is not set.
 */
export function plainForm(value: unknown): string {
  if (value === undefined || value === null) return "";
  const text = carriedText(typeof value === "string" ? value : JSON.stringify(value)).normalize("NFC");
  if (/^\d{2}:\d{2}$/.test(text)) return `${text}:00`;
  if (/^#[0-9a-f]{3}$/i.test(text)) return text.replace(/[0-9a-f]/gi, "$&$&").toLowerCase();
  if (/^#[0-9a-f]+$|^[^\s@]+@[^\s@]+$/i.test(text) || isGuid(text)) return text.toLowerCase();
  return momentOf(text) ?? text;
}

/** A value as {@link plainForm} has it, and without blanks that a site trims and folds: what was sent is that which came of it. */
export function foldedForm(value: unknown): string {
  return plainForm(typeof value === "string" ? value.replace(/\s+/g, " ").trim() : value);
}

/** Whether two names are one: whatever the blanks, and in any case of letters. */
export function sameName(one: unknown, other: unknown): boolean {
  return nameKey(one) === nameKey(other);
}

/** A name in the one form in which names are compared. Of the address of a page only the host is the same in any case. */
export function nameKey(value: unknown): string {
  const plain = foldedForm(value);
  const [origin] = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(plain) ?? [];
  const path = plain.slice(origin?.length);
  return origin === undefined
    ? plain.toLowerCase().normalize("NFC")
    : `${origin.toLowerCase()}${path === "/" ? "" : path}`;
}

const moment = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))? ?(Z|[+-]\d{2}:?\d{2})?$/i;

/** A moment as milliseconds. Without an offset it is in UTC; a plain date means midnight. */
function momentOf(text: string): string | undefined {
  const [, day, time = "00:00:00", zone = "Z"] = moment.exec(text) ?? [];
  const at = day === undefined ? NaN : Date.parse(`${day}T${time}${zone.toUpperCase()}`);
  return Number.isNaN(at) ? undefined : String(at);
}

/** Ids, in whatever case they come. */
export class IdSet {
  private readonly keys = new Set<string>();

  constructor(ids: Iterable<unknown> = []) {
    for (const id of ids) this.add(id);
  }

  /** Adds an id. */
  add(id: unknown): this {
    this.keys.add(idKey(id));
    return this;
  }

  /** Whether an id is one of these. */
  has(id: unknown): boolean {
    return this.keys.has(idKey(id));
  }
}
