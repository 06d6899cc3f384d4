import { createHash } from "node:crypto";
import { isGuid } from "../schema/guid.js";
import type { Node } from "../schema/shape.js";
import { carriedText } from "./carried.js";
import { idKey } from "./identity.js";

/** An object of JSON, as answers and inputs are. */
export type Fields = Record<string, unknown>;

/** Whether a value is an object with keys, neither a list nor null. */
export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value says "not set": absent, or null, which the API uses for it. */
export function isUnset(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

/** An id or another scalar as text; of anything else, nothing. */
export function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

/** Whether two values are the same for this field: keys in any order, lists too where their order has no meaning. */
export function same(one: unknown, other: unknown, node?: Node): boolean {
  return canonical(one, node) === canonical(other, node);
}

/** A short mark of a value, from which it cannot be read back. `-` for a value that is not there. */
export function digest(value: unknown, node?: Node): string {
  if (isUnset(value)) return "-";
  return createHash("sha256").update(canonical(value, node)).digest("base64url").slice(0, 10);
}

function canonical(value: unknown, node?: Node): string {
  if (isUnset(value)) return "";
  if (Array.isArray(value)) {
    const parts = value.map((part) => canonical(part, node?.kind === "rows" ? node.row : elementOf(node)));
    return `[${(node?.unordered ? parts.sort() : parts).join()}]`;
  }
  if (typeof value === "string") {
    const text = carriedText(value);
    return JSON.stringify(isId(text, node) ? idKey(text) : text);
  }
  if (!isFields(value)) return JSON.stringify(value);
  const part = (key: string) => (node?.kind === "object" ? node.keys.get(key) : undefined);
  const keys = Object.keys(value).filter((key) => !isUnset(value[key]));
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key], part(key))}`)
    .join()}}`;
}

/** What a list of scalars says of its elements. */
function elementOf(node: Node | undefined): Node | undefined {
  return node?.refersTo || isHidden(node) ? node : undefined;
}

/** Whether a text is an id, which the API answers in any case. Of what is secret every letter counts. */
function isId(value: string, node: Node | undefined): boolean {
  return !isHidden(node) && (node?.refersTo !== undefined || isGuid(value));
}

function isHidden(node: Node | undefined): boolean {
  return node?.secret === true || node?.writeOnly === true;
}

/** The keys of an answer that the definition knows, at any depth; what is not set is left out. */
export function typedPart(value: unknown, node: Node): unknown {
  if (isUnset(value)) return undefined;
  if (node.kind === "rows") return Array.isArray(value) ? value.map((row) => typedPart(row, node.row)) : value;
  if (node.kind !== "object" || !isFields(value)) return value;
  // A secret that the program does not set is none of the state's business, masked or not.
  const open = [...node.keys].filter(([key, part]) => !part.secret || node.readOnly.has(key));
  const parts = open.map(([key, part]) => [key, typedPart(value[key], part)] as const);
  return Object.fromEntries(parts.filter(([, part]) => part !== undefined));
}
