import { isJsonObject } from "./json.js";
import type { JsonValue } from "./json.js";

/**
 * Writes a JSON value on one line for people: `entity: campaign, field: name`.
 *
 * @param value - such as the `details` of an error
 * @param longest - characters after which it is cut
 */
export function readable(value: JsonValue, longest = 600): string {
  const text = line(value, "").replace(/\s+/g, " ");
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function line(value: JsonValue, path: string): string {
  if (Array.isArray(value))
    return value
      .map((item) => line(item, path))
      .filter(Boolean)
      .join(", ");
  if (isJsonObject(value)) {
    const parts = Object.entries(value).map(([key, item]) => line(item, path === "" ? key : `${path}.${key}`));
    return parts.filter(Boolean).join(", ");
  }
  if (value === null || value === "") return "";
  return path === "" ? String(value) : `${path}: ${value}`;
}
