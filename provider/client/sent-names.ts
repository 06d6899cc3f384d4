import type { Call } from "./call.js";
import { isJsonObject } from "./json.js";
import type { JsonValue } from "./json.js";

/** Names that a message tells. */
const defaultMost = 40;
/** Goes with every call, and is no argument of the method. */
const ofEveryCall = "siteid";

/**
 * The names of what a call sent, never a value: the fields of its body, `rows[].name` for those of lists, and of its query.
 *
 * @param call - the call
 * @param most - more are only counted
 * @returns undefined when it sent nothing
 */
export function sentNames({ body, url }: Pick<Call, "body" | "url">, most = defaultMost): string | undefined {
  const fields = body === undefined ? [] : body instanceof URLSearchParams ? [...body.keys()] : namesIn(body, "");
  const query = [...url.searchParams.keys()].filter((name) => name.toLowerCase() !== ofEveryCall);
  const names = [...new Set([...fields, ...query.map((name) => `?${name}`)])];
  if (names.length === 0) return undefined;
  const rest = names.length - most;
  return [...names.slice(0, most), ...(rest > 0 ? [`and ${rest} more`] : [])].join(", ");
}

function namesIn(value: JsonValue, path: string): string[] {
  if (Array.isArray(value)) {
    const rows = value.flatMap((item) => (isJsonObject(item) ? namesIn(item, `${path}[]`) : []));
    return rows.length > 0 ? rows : [path];
  }
  if (!isJsonObject(value) || Object.keys(value).length === 0) return path === "" ? [] : [path];
  return Object.entries(value).flatMap(([key, item]) => namesIn(item, path === "" ? key : `${path}.${key}`));
}
