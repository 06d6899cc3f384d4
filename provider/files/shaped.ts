import type { z } from "zod";
import { UnusableInput, type Wanted } from "./unusable-input.js";

/** No file that a command reads comes near it, and what walks through a value calls itself at each level. */
const deepest = 200;

/**
 * A value that was read, as a schema describes it.
 *
 * @param input - What the file is called: `state.json`.
 * @throws UnusableInput with the first place that is otherwise.
 */
export function shaped<T>(value: unknown, schema: z.ZodType<T>, input: string, wanted: Wanted): T {
  if (isDeeper(value, deepest))
    throw new UnusableInput(input, `it is nested more than ${deepest} levels deep`, wanted, true);
  const { data, error } = schema.safeParse(value);
  if (!error) return data;
  const [issue] = error.issues;
  throw new UnusableInput(input, issue ? reasonOf(issue, value) : "it has another shape", wanted, true);
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1));
}

function reasonOf(issue: z.core.$ZodIssue, value: unknown): string {
  const { path, found } = innermost(issue.path, value);
  const place = path.length === 0 ? "it" : placeOf(path);
  if (issue.code === "invalid_value") return `${place} should be ${issue.values.map(String).join(" or ")}`;
  if (issue.code === "custom") return `${place} ${issue.message}`;
  if (issue.code !== "invalid_type") return `${place} is not as expected: ${issue.message}`;
  const expected = words[issue.expected] ?? `of type ${issue.expected}`;
  return found === undefined
    ? `${place} is missing, and should be ${expected}`
    : `${place} is ${kindOf(found)}, and should be ${expected}`;
}

const words: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  number: "a number",
  object: "an object",
  record: "an object",
  string: "a text",
};

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (typeof value === "boolean") return String(value);
  return words[Array.isArray(value) ? "array" : typeof value] ?? typeof value;
}

/** What stands at a path. */
function innermost(path: readonly PropertyKey[], value: unknown): { path: readonly PropertyKey[]; found: unknown } {
  let found = value;
  for (const key of path)
    found = typeof found === "object" && found !== null ? (found as Record<PropertyKey, unknown>)[key] : undefined;
  return { path, found };
}

/** `deployment.resources[0].urn`. Keys come from the file: odd ones are quoted, and long ones cut. */
function placeOf(path: readonly PropertyKey[]): string {
  const parts = path.map((key) => {
    if (typeof key === "number") return `[${key}]`;
    const text = String(key);
    return /^[\w$-]{1,60}$/.test(text) ? `.${text}` : `[${JSON.stringify(text.slice(0, 60))}]`;
  });
  return parts.join("").replace(/^\./, "");
}
