/** Any JSON value. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  [key: string]: JsonValue;
}

/** Whether a value is a JSON object, not an array and not null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The objects of an array; anything else counts as an empty array. */
export function objectsIn(value: JsonValue | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The texts and numbers of an array, as text; anything else counts as an empty array. */
export function idsIn(value: JsonValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === "string" || typeof id === "number").map(String) : [];
}

/** A scalar as text; an object, an array, null and nothing as the empty text. */
export function textOf(value: JsonValue | undefined): string {
  return value === undefined || value === null || typeof value === "object" ? "" : String(value);
}

/** A deep copy. */
export function copy<T extends JsonValue>(value: T): T {
  return structuredClone(value);
}
