import { badParameter } from "../api-error.js";
import type { JsonObject, JsonValue } from "../json.js";
import { isObject } from "../json.js";

/** A body that must be a JSON object. Throws 400 for anything else. */
export function bodyObject(body: JsonValue | undefined): JsonObject {
  if (!isObject(body)) throw badParameter("ParameterFormatIncorrect", "body", "The body must be a JSON object.");
  return body;
}

/** A body that must be a JSON array of ids. Throws 400 for anything else. */
export function bodyArray(body: JsonValue | undefined): JsonValue[] {
  if (!Array.isArray(body))
    throw badParameter("ParameterFormatIncorrect", "body", "The body must be a JSON array of ids.");
  return body;
}
