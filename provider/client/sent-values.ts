import { isJsonObject } from "./json.js";
import type { JsonValue } from "./json.js";

interface Sent {
  readonly value: string;
  readonly path: string;
}

/**
 * Replaces the values that were sent by the names of their fields: an API may repeat them in its refusal, and any of
 * them may be a password. Ids stay, since they help and open nothing.
 *
 * @param text - the API's words
 * @param body - what was sent
 */
export function hideSentValues(text: string, body: JsonValue | URLSearchParams | undefined): string {
  if (body === undefined) return text;
  const sent = body instanceof URLSearchParams ? formValues(body) : jsonValues(body, "");
  const echoed = sent.filter(({ value }) => value.length > 2 && text.toLowerCase().includes(value.toLowerCase()));
  if (echoed.length === 0) return text;
  const paths = new Map(echoed.map(({ value, path }) => [value.toLowerCase(), path]));
  const longestFirst = [...paths.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(patternOf).join("|"), "giu");
  return text.replace(pattern, (value) => `[value of ${paths.get(value.toLowerCase()) ?? "the body"}]`);
}

function formValues(form: URLSearchParams): Sent[] {
  return [...form].filter(([path]) => path !== "grant_type").map(([path, value]) => ({ value, path }));
}

function jsonValues(value: JsonValue, path: string): Sent[] {
  if (Array.isArray(value)) return value.flatMap((item) => jsonValues(item, path));
  if (isJsonObject(value)) {
    return Object.entries(value).flatMap(([key, item]) => jsonValues(item, path === "" ? key : `${path}.${key}`));
  }
  if (typeof value !== "string" || isId(value, path)) return [];
  const shown = path === "" ? "the body" : path;
  const plain = value
    .replace(/<[^<>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const escaped = JSON.stringify(value).slice(1, -1);
  return [...new Set([value, plain, escaped])].map((form) => ({ value: form, path: shown }));
}

function isId(value: string, path: string): boolean {
  return /ids?$/i.test(path) && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}

/** A short value is taken only where it stands as a word of its own: "art" must not spoil "part". */
function patternOf(value: string): string {
  const escaped = value.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  return value.length > 7 ? escaped : `(?<![\\p{L}\\p{N}_])${escaped}(?![\\p{L}\\p{N}_])`;
}
