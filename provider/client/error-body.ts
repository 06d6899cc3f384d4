import { isJsonObject } from "./json.js";
import type { JsonObject, JsonValue } from "./json.js";

/** What the body of a refusal tells. */
export interface ErrorBody {
  /** Machine-readable name, `EntityDuplicated`. */
  readonly name: string | undefined;
  /** Number of the older API, 400001. */
  readonly code: string | undefined;
  readonly message: string | undefined;
  readonly id: string | undefined;
  readonly details: JsonValue | undefined;
}

/**
 * Reads the body of a refusal, in the form of API v4 (`id`, `error`, `message`, `details`), of v3 (`code`, `message`)
 * or of OAuth (`error`, `error_description`).
 *
 * @param text - the body
 * @returns undefined when it is not a JSON object
 */
export function parseErrorBody(text: string): ErrorBody | undefined {
  const body = parse(text);
  if (body === undefined) return undefined;
  return {
    name: textOf(body, "error"),
    code: typeof body["code"] === "number" ? String(body["code"]) : textOf(body, "code"),
    message: textOf(body, "message") ?? textOf(body, "error_description") ?? textOf(body, "title"),
    id: textOf(body, "id"),
    details: body["details"] ?? body["errors"],
  };
}

function parse(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return isJsonObject(value) ? lowerCased(value) : undefined;
  } catch {
    return undefined;
  }
}

/** The server's framework writes `Message` where its routing, not the API, refuses. */
function lowerCased(body: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name.toLowerCase(), value]));
}

function textOf(body: JsonObject, name: string): string | undefined {
  const value = body[name];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
