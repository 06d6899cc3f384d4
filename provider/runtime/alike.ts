import { isUnset } from "./value.js";

/** Whether two scalars are the same but for the forms that the API gives to values. */
export function alike(one: unknown, other: unknown): boolean {
  return plainForm(one) === plainForm(other);
}

/** A scalar without the differences that the API makes: case of ids, colours and addresses, forms of a moment, quoted numbers. */
export function plainForm(value: unknown): string {
  if (isUnset(value)) return "";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) {
    const moment = Date.parse(/[zZ]$|[+-]\d{2}:?\d{2}$|^\d{4}-\d{2}-\d{2}$/.test(text) ? text : `${text}Z`);
    return Number.isNaN(moment) ? text : String(moment);
  }
  if (/^\d{2}:\d{2}$/.test(text)) return `${text}:00`;
  return /^#[0-9a-f]+$|^[0-9a-f-]{36}$|^[^\s@]+@[^\s@]+$/i.test(text) ? text.toLowerCase() : text;
}

/** Whether two ids are one: GUIDs differ in case between answers of the API. */
export function matchesId(one: unknown, other: unknown): boolean {
  return String(one).toLowerCase() === String(other).toLowerCase();
}
