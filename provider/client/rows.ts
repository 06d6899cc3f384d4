import { isJsonObject } from "./json.js";
import type { JsonObject, JsonValue } from "./json.js";

/** One page of a list. */
export interface Page {
  readonly rows: JsonObject[];
  /** URL of the next page. */
  readonly next: string | undefined;
  /** Whether the answer says that there is no next page. */
  readonly endsHere: boolean;
  /** Rows of all pages, where the answer says so. */
  readonly total: number | undefined;
}

/**
 * Reads a list in any of the API's shapes: a bare array, `{campaigns: [...], nextPage: …}`, `{shifts: [...]}`.
 *
 * @param value - the answer
 * @param path - of the list: its last segment is the name that counts where two keys hold arrays
 * @returns undefined when it is not a list of objects
 */
export function readPage(value: JsonValue, path: string): Page | undefined {
  const list = Array.isArray(value) ? value : listIn(value, path);
  if (!list?.every(isJsonObject)) return undefined;
  const { nextPage: next, total } = isJsonObject(value) ? value : {};
  const isNamed = typeof next === "string" && next.trim() !== "";
  return {
    rows: list,
    next: isNamed ? next : undefined,
    endsHere: next !== undefined && !isNamed,
    total: typeof total === "number" ? total : undefined,
  };
}

function listIn(value: JsonValue, path: string): JsonValue[] | undefined {
  if (!isJsonObject(value)) return undefined;
  const name = path.split("/").at(-1)?.toLowerCase();
  const named = Object.entries(value).find(([key]) => key.toLowerCase() === name);
  if (Array.isArray(named?.[1])) return named[1];
  const arrays = Object.values(value).filter((item) => Array.isArray(item));
  if (arrays.length === 1) return arrays[0];
  return named?.[1] === null && arrays.length === 0 ? [] : undefined;
}
