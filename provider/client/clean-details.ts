import { isJsonObject } from "./json.js";
import type { JsonValue } from "./json.js";

/** What is made of the words in details. */
export interface Cleaning {
  /** Of any word. */
  readonly clean: (text: string) => string;
  /** Of a word that should be the name of something of the API. */
  readonly nameOf: (text: string) => string;
}

/** Keys whose values name things of the API. */
const names = new Set(["entity", "field", "fieldlabel"]);
/** More is not told: a refusal is no report. */
const most = 50;
const deepest = 8;

/**
 * Takes out of the `details` of an error what was sent.
 *
 * @param details - of the API
 * @param cleaning - what happens to the words in it
 */
export function cleanDetails(details: JsonValue, cleaning: Cleaning): JsonValue {
  let left = most;
  const cleaned = (value: JsonValue, clean: (text: string) => string, depth: number): JsonValue | undefined => {
    if (depth > deepest || left === 0) return undefined;
    if (Array.isArray(value)) return kept(value.map((item) => cleaned(item, clean, depth + 1)));
    if (isJsonObject(value)) {
      const entries = Object.entries(value).filter(([key]) => !/value$/i.test(key));
      const parts = entries.map(([key, item]) => {
        const isName = names.has(key.toLowerCase());
        return [cleaning.clean(key), cleaned(item, isName ? cleaning.nameOf : cleaning.clean, depth + 1)] as const;
      });
      return Object.fromEntries(parts.filter((part): part is [string, JsonValue] => part[1] !== undefined));
    }
    left -= 1;
    if (typeof value === "string") return clean(value);
    // A number may be what was sent, too.
    return typeof value === "number" && clean(String(value)) !== String(value) ? clean(String(value)) : value;
  };
  return cleaned(details, cleaning.clean, 0) ?? null;
}

function kept(values: readonly (JsonValue | undefined)[]): JsonValue[] {
  return values.filter((value) => value !== undefined);
}
