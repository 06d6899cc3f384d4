/** Any value that JSON can carry. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;

/** An object that JSON can carry: what the API takes and answers. */
export interface JsonObject {
  [key: string]: JsonValue;
}

/**
 * Tells whether a value is a JSON object, so neither an array nor null.
 *
 * @param value - anything that `JSON.parse` may have answered
 */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
