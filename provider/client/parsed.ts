import type { Answer } from "./call.js";
import type { Flaw } from "./client.js";
import { isJsonObject } from "./json.js";
import type { JsonValue } from "./json.js";
import { readPage } from "./rows.js";

/** What an answer holds; undefined where it is no JSON. */
export function parsed({ text }: Answer): JsonValue | undefined {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as JsonValue;
  } catch {
    return undefined;
  }
}

/** Whether an answer has no body. */
export function isEmpty({ text }: Answer): boolean {
  return text.trim() === "";
}

/** What is wrong with an answer that should be an object. A page of somebody else, in no JSON at all, is told of otherwise. */
export function flawOfObject(answer: Answer, flaw: Flaw | undefined): string | undefined {
  if (isEmpty(answer)) return "without a body";
  const value = parsed(answer);
  if (value === undefined) return undefined;
  return isJsonObject(value) ? flaw?.(value) : "not with an object";
}

/** What is wrong with an answer that should be a list. */
export function flawOfList(answer: Answer, path: string, flaw: Flaw | undefined): string | undefined {
  if (isEmpty(answer)) return "without a body";
  const value = parsed(answer);
  if (value === undefined) return undefined;
  const page = readPage(value, path);
  if (!page) return "not with a list of objects";
  const flaws = page.rows.map((row) => flaw?.(row)).filter((found) => found !== undefined);
  return flaws.length > 0 ? `with a row ${flaws[0] ?? ""}` : undefined;
}
