import { isJsonObject } from "./json.js";
import type { JsonValue } from "./json.js";

/** Keys whose values name things of the API, and never hold what was sent. */
const names = new Set(["entity", "field", "fieldlabel"]);

/**
 * Takes out of the `details` of an error what was sent.
 *
 * @param details - of the API
 * @param clean - what happens to the words in it
 */
export function cleanDetails(details: JsonValue, clean: (text: string) => string): JsonValue {
  if (typeof details === "string") return clean(details);
  if (Array.isArray(details)) return details.map((item) => cleanDetails(item, clean));
  if (!isJsonObject(details)) return details;
  const entries = Object.entries(details).filter(([key]) => !/value$/i.test(key));
  return Object.fromEntries(
    entries.map(([key, item]) => [key, names.has(key.toLowerCase()) ? item : cleanDetails(item, clean)]),
  );
}
