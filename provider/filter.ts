import * as pulumi from "./sdk.js";
import { hintOn } from "./near-miss.js";
import type { AnyDefinition } from "./schema/definition.js";
import { type ObjectNode, objectNode } from "./schema/shape.js";

/** How a filter came: as plain values, or with outputs that are not looked at yet. */
export type FilterForm = "plain" | "outputs";

/** What is looked at in a filter. */
export interface FilterQuestion {
  readonly filter: unknown;
  readonly form: FilterForm;
  /** Whether all objects are asked for, so that the filter may be left out. */
  readonly isMany: boolean;
  /** Whether a value may be missing because the program was given stand-ins for what nobody knows. */
  readonly mayLack: boolean;
}

/**
 * What is wrong with the filter of a look-up. A key without a value must not count as left out: the look-up would find whatever happens to
 * be there.
 */
export function filterProblems(definition: AnyDefinition, question: FilterQuestion): string[] {
  const { filter, form, isMany, mayLack } = question;
  if (filter === undefined && (isMany || definition.singleton)) return missing({}, definition);
  if (form === "outputs" && isLater(filter)) return [];
  if (typeof filter !== "object" || filter === null)
    return mayLack ? [] : [`the filter is ${kindOf(filter)}; write what to look for, as in { id: "…" }`];
  const entries = Object.entries(filter) as [string, unknown][];
  const wrong = entries.flatMap(([key, value]) => {
    const reason = keyProblem(key, definition) ?? valueProblem(value, question);
    return reason === undefined ? [] : [`${key} ${reason}`];
  });
  return [...wrong, ...missing(filter, definition)];
}

const nodes = new WeakMap<AnyDefinition, ObjectNode>();

function keysOf(definition: AnyDefinition): ObjectNode["keys"] {
  const { fields, outputs = {}, parent = {} } = definition;
  const node = nodes.get(definition) ?? objectNode({ ...parent, ...fields, ...outputs });
  nodes.set(definition, node);
  return node.keys;
}

function keyProblem(key: string, definition: AnyDefinition): string | undefined {
  const { queries = [], noun } = definition;
  const keys = keysOf(definition);
  if (keys.get(key)?.secret) return "is a secret, which the API does not show; look for something else";
  // What the API cannot search for is told where the list is asked for.
  if (keys.has(key) || key === "id" || key === "keywords") return undefined;
  const scalars = [...keys].filter(([, { kind, secret }]) => kind === "value" && !secret).map(([name]) => name);
  const known = new Set(["id", ...scalars, ...(queries.includes("keywords") ? ["keywords"] : [])]);
  return `is no field of a ${noun}; ${hintOn(key, [...known])}`;
}

function valueProblem(value: unknown, { form, mayLack }: FilterQuestion): string | undefined {
  if (value === undefined || value === null)
    return mayLack
      ? undefined
      : `is ${String(value)}, which finds nothing in particular; give it a value, or leave it out`;
  if (isLater(value))
    return form === "outputs"
      ? undefined
      : "is not known yet; use the …Output form of the look-up, or wait for the value";
  return typeof value === "object" || typeof value === "function"
    ? `is ${kindOf(value)}; only text, numbers, true and false can be looked for`
    : undefined;
}

/** The ids of parents that the path has a place for. */
function missing(filter: object, { path, listPath, parent = {}, noun }: AnyDefinition): string[] {
  const isNeeded = (key: string) => new RegExp(`\\{${key}\\}`, "i").test(listPath ?? path);
  return Object.keys(parent)
    .filter((key) => isNeeded(key) && !(key in filter))
    .map((key) => `${key} is missing; a ${noun} is looked for under it`);
}

const isLater = (value: unknown) => pulumi.Output.isInstance(value) || value instanceof Promise;

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (value === undefined || value === null) return String(value);
  const kinds: Record<string, string> = { string: "text", boolean: "true or false", object: "an object" };
  return kinds[typeof value] ?? `a ${typeof value}`;
}
