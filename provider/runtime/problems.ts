import { closest, distance } from "fastest-levenshtein";
import type { z } from "zod";
import { holdsUnknown, isUnknown } from "./unknown.js";
import { isFields } from "./value.js";
import { hintOn } from "../near-miss.js";
import { pathText } from "../schema/path-text.js";
import { valueAt } from "./value-at.js";

/** One thing wrong with the arguments of a resource, as the engine shows it. */
export interface Problem {
  /** Path of the argument: `shiftHolidays[0].name`. */
  readonly property: string;
  /** What is wrong, and what is allowed. Never the value: it may be a secret. */
  readonly reason: string;
}

type Issue = z.core.$ZodIssue;

/**
 * Everything that is wrong with arguments, at once. Values that a preview does not know yet are not looked at.
 *
 * @param schema - What a program may write.
 * @param outputs - Names of outputs, to tell them from misspelt arguments.
 */
export function problemsOf(values: unknown, schema: z.ZodType, outputs: ReadonlySet<string>): Problem[] {
  const result = schema.safeParse(values);
  if (result.success) return [];
  return result.error.issues
    .filter((issue) => !isOpen(values, issue))
    .flatMap((issue) => problems(issue, values, schema, outputs));
}

/** Whether the issue may vanish once all values are known. */
function isOpen(values: unknown, issue: Issue): boolean {
  let value = values;
  for (const key of issue.path) {
    if (isUnknown(value)) return true;
    value = isFields(value) || Array.isArray(value) ? (value as Record<PropertyKey, unknown>)[key] : undefined;
  }
  return (
    issue.code !== "unrecognized_keys" &&
    (issue.code === "invalid_union" || issue.code === "custom" ? holdsUnknown(value) : isUnknown(value))
  );
}

function problems(issue: Issue, values: unknown, schema: z.ZodType, outputs: ReadonlySet<string>): Problem[] {
  if (issue.code !== "unrecognized_keys") return [{ property: pathText(issue.path), reason: reasonOf(issue, values) }];
  const known = keysAt(schema, issue.path);
  return issue.keys.map((key) => ({
    property: pathText([...issue.path, key]),
    reason: unknownKey(key, known, outputs),
  }));
}

function reasonOf(issue: Issue, values: unknown): string {
  const value = valueAt(values, issue.path);
  if (issue.code === "invalid_type") return `is ${kindOf(value)}; ${nounOf(issue.expected)} is needed`;
  if (issue.code === "invalid_value" && isStandard(issue.message)) return choiceText(value, issue.values.map(String));
  if (issue.code === "too_small" && isStandard(issue.message))
    return `is too ${smallWord(issue.origin)}; at least ${issue.minimum} is needed`;
  if (issue.code === "too_big" && isStandard(issue.message))
    return `is too ${bigWord(issue.origin)}; at most ${issue.maximum} is allowed`;
  return issue.message;
}

function choiceText(value: unknown, allowed: readonly string[]): string {
  if (typeof value !== "string") return `is ${kindOf(value)}; allowed: ${allowed.join(", ")}`;
  const near = closest(value, allowed);
  const isNear = distance(value.toLowerCase(), near.toLowerCase()) <= 3;
  const hint = isNear ? `did you mean "${near}"? Allowed` : "allowed";
  return `is none of the allowed values; ${hint}: ${allowed.join(", ")}`;
}

function unknownKey(key: string, known: readonly string[], outputs: ReadonlySet<string>): string {
  if (outputs.has(key)) return "is an output: the API sets it, a program cannot";
  return `is no argument; ${hintOn(key, known)}`;
}

/** The keys that are known at a path; none where the schema there is no object with keys. */
function keysAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  const at = path.reduce((outer: Part | undefined, key) => {
    const inner = bare(outer);
    return typeof key === "number" ? inner?.element : inner?.shape?.[String(key)];
  }, schema as Part);
  return Object.keys(bare(at)?.shape ?? {});
}

interface Part {
  readonly shape?: Readonly<Record<string, Part>>;
  readonly element?: Part;
  readonly unwrap?: () => Part;
}

function bare(part: Part | undefined): Part | undefined {
  return part?.unwrap && !part.shape && !part.element ? bare(part.unwrap()) : part;
}

function kindOf(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null (leave it out instead)";
  if (Array.isArray(value)) return "a list";
  const kinds: Record<string, string> = { string: "text", boolean: "true or false", object: "an object" };
  return kinds[typeof value] ?? `a ${typeof value}`;
}

function nounOf(expected: string): string {
  const nouns: Record<string, string> = {
    string: "text",
    number: "a number",
    int: "a whole number",
    boolean: "true or false",
    array: "a list",
    object: "an object",
    record: "an object",
  };
  return nouns[expected] ?? expected;
}

const isStandard = (message: string) => /^(Invalid|Too (small|big)|Unrecognized)/.test(message);
const smallWord = (origin: string) => (origin === "number" || origin === "int" ? "small" : "short");
const bigWord = (origin: string) => (origin === "number" || origin === "int" ? "large" : "long");
