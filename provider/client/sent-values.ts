import type { Hidden } from "./conceal/conceal.js";
import { isJsonObject } from "./json.js";
import type { JsonValue } from "./json.js";

/** A value that is longer is looked for by its first characters. */
const longest = 10_000;

/**
 * The values that were sent, to be shown by the names of their fields: an API may repeat them in its refusal, and any of them may be a
 * password. Ids stay, since they help and open nothing.
 *
 * @param body - what was sent
 */
export function sentValues(body: JsonValue | URLSearchParams | undefined): Hidden[] {
  if (body === undefined) return [];
  const sent = body instanceof URLSearchParams ? formValues(body) : jsonValues(body, "");
  const paths = new Map(sent.map(([value, path]) => [value.toLowerCase(), { value, path }]));
  return [...paths.values()]
    .filter(({ value }) => value.length > 2)
    .map(({ value, path }) => ({ value, shown: `[value of ${path}]`, isCredential: false }));
}

type Sent = readonly [value: string, path: string];

function formValues(form: URLSearchParams): Sent[] {
  return [...form].filter(([path]) => path !== "grant_type").map(([path, value]) => [value, path]);
}

function jsonValues(value: JsonValue, path: string): Sent[] {
  if (Array.isArray(value)) return value.flatMap((item) => jsonValues(item, path));
  if (isJsonObject(value)) {
    return Object.entries(value).flatMap(([key, item]) => jsonValues(item, path === "" ? key : `${path}.${key}`));
  }
  if (typeof value !== "string" || isId(value, path)) return [];
  const shown = path === "" ? "the body" : path;
  const start = value.slice(0, longest);
  // As a page shows it.
  const plain = start
    .replace(/<[^<>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return [...new Set([start, plain])].map((form) => [form, shown]);
}

function isId(value: string, path: string): boolean {
  return /ids?$/i.test(path) && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}
