import { z } from "zod";
import type { AnyDefinition } from "../../provider/schema/definition.js";
import { type Node, nodeOf } from "../../provider/schema/shape.js";
import { innerOf, wordsOf } from "../../provider/schema/words.js";
import { type Described, propertiesOf, resolved, type Schema, type When } from "../described.js";

/** A fact about a field that a definition and the API's description state differently. */
export interface Disagreement {
  /** `livechat/Shift.shiftHolidays[].name` */
  readonly field: string;
  /** `condition` */
  readonly fact: string;
  /** As the definition has it; undefined where it is silent. */
  readonly definition: unknown;
  /** As the description has it. */
  readonly description: unknown;
}

/** What a type alone says of a field. */
interface Typed {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Typed;
  readonly anyOf?: readonly Typed[];
}

/** One field, as both sides have it. */
interface Pair {
  readonly field: string;
  readonly schema: z.core.$ZodType;
  readonly node: Node;
  readonly property: Schema;
  readonly isReadOnly: boolean;
}

/** How many fields were compared, and what differs. */
export interface Comparison {
  readonly count: number;
  readonly disagreements: readonly Disagreement[];
}

/** Compares every field of a resource, fact by fact. */
export function compareFacts(name: string, definition: AnyDefinition, described: Described): Comparison {
  const { parent, fields, outputs } = definition;
  const whole = {
    field: name,
    shape: { ...parent, ...fields, ...outputs },
    readOnly: new Set(Object.keys(outputs ?? {})),
  };
  const parents = new Set(["id", ...Object.keys(parent ?? {})]);
  const pairs = pairsIn(whole, described.schema, described).filter(
    ({ field }) => !parents.has(field.slice(name.length + 1)),
  );
  const changedElsewhere = new Set(
    [...(definition.adoptedBy ?? []), definition.reorder?.field].map((key) => `${name}.${String(key)}`),
  );
  const facts = pairs.flatMap((pair) => disagreementsOn(pair));
  return {
    count: pairs.length,
    disagreements: [
      ...differing(name, [["include", ...includes(definition.include, described)]]),
      // What tells an object that the API made, and its place among others, no PUT writes.
      ...facts.filter(
        ({ field, fact }) => !changedElsewhere.has(field) || !["read-only", "closed to PUT"].includes(fact),
      ),
    ],
  };
}

/**
 * What a definition should ask for with `include`, and what it does ask for: all that the object itself shows on request alone. It may ask for
 * more of what the description offers, such as the rows of its rows.
 */
function includes(asked: readonly string[] = [], described: Described): [definition: unknown, description: unknown] {
  const offered = described.schema["x-comm100-resource"]?.includes ?? [];
  const needed = Object.values(propertiesOf(described.schema, described.all)).flatMap((property) => {
    const { "x-comm100-include": include, "x-comm100-expands": copy } = property;
    return include !== undefined && copy === undefined ? [include] : [];
  });
  return [sorted(asked), sorted([...needed, ...asked.filter((one) => offered.includes(one))])];
}

/** An object of a definition. */
interface Whole {
  readonly field: string;
  readonly shape: z.core.$ZodLooseShape;
  readonly readOnly: ReadonlySet<string>;
  /** Whether the description has it all as read-only. */
  readonly isCopy?: boolean;
}

function pairsIn(
  { field, shape, readOnly, isCopy = false }: Whole,
  description: Schema,
  described: Described,
  depth = 0,
): Pair[] {
  const { all } = described;
  const object = resolved(description, all);
  const tokens = Object.keys(object["x-comm100-field-tokens"] ?? {});
  const properties = propertiesOf(object, all);
  return Object.entries(shape as Record<string, z.core.$ZodType>).flatMap(([key, schema]) => {
    const node = nodeOf(schema);
    const found = properties[node.sentAs ?? key];
    if (!found || depth > 12) return [];
    const known = key === "fieldName" && tokens.length > 0 ? { "x-comm100-known-values": tokens } : {};
    const property = { ...known, ...resolved(found, all), ...(isCopy && { readOnly: true }) };
    const pair = { field: `${field}.${key}`, schema, node, property, isReadOnly: readOnly.has(key) };
    return [pair, ...partsOf(pair, described, depth)];
  });
}

function partsOf({ field, schema, property, isReadOnly }: Pair, described: Described, depth: number): Pair[] {
  const bare = bareOf(schema);
  const [inner, description, name] =
    bare instanceof z.ZodArray ? [bare.element, property.items, `${field}[]`] : [schema, property, field];
  const object = bareOf(inner);
  if (!(object instanceof z.ZodObject) || !description) return [];
  const outputs = wordsOf(inner).outputs ?? {};
  const shape = { ...object.shape, ...outputs };
  const readOnly = new Set(Object.keys(isReadOnly ? shape : outputs));
  return pairsIn(
    { field: name, shape, readOnly, isCopy: property.readOnly === true },
    description,
    described,
    depth + 1,
  );
}

function bareOf(schema: z.core.$ZodType): z.core.$ZodType {
  const inner = innerOf(schema);
  return inner ? bareOf(inner) : schema;
}

function disagreementsOn({ field, schema, node, property, isReadOnly }: Pair): Disagreement[] {
  const typed = node.kind === "value" ? typedOf(schema) : {};
  const reference = property["x-comm100-reference"] ?? property.items?.["x-comm100-reference"];
  // What an action alone changes is read-only to everything else.
  const isApart = node.action !== undefined && (property.readOnly === true || closedIn(property) !== undefined);
  const isDescribedReadOnly = property.readOnly === true || (isReadOnly && closedIn(property) !== undefined);
  return differing(field, [
    ["type", typeOf(node, typed), typeIn(property)],
    ["values", valuesOf(node, typed), valuesIn(property)],
    ["read-only", isReadOnly || (isApart && isDescribedReadOnly), isDescribedReadOnly],
    ["condition", ...conditions(node, property)],
    // What nobody sets links nothing.
    ["reference", sorted(node.refersTo), isReadOnly ? sorted(node.refersTo) : sorted(reference?.to)],
    ["range", rangeOf(typed), rangeOf(property)],
    ["base64", node.base64Text === true, property["x-comm100-text"] === "base64"],
    ["picture", node.image === true, property["x-comm100-image"] !== undefined],
    ["secret", node.secret ?? node.writeOnly ?? false, property["x-comm100-secret"] !== undefined],
    ["closed to PUT", closedOf(node), isReadOnly || isApart ? closedOf(node) : closedIn(property)],
  ]);
}

function differing(field: string, facts: readonly (readonly [string, unknown, unknown])[]): Disagreement[] {
  return facts
    .filter(([, definition, description]) => JSON.stringify(definition) !== JSON.stringify(description))
    .map(([fact, definition, description]) => ({ field, fact, definition, description }));
}

function typedOf(schema: z.core.$ZodType): Typed {
  return z.toJSONSchema(schema, { unrepresentable: "any", io: "input" }) as Typed;
}

function typeOf(node: Node, typed: Typed): string | undefined {
  if (node.kind !== "value") return node.kind === "rows" ? "array" : "object";
  const types = [typed, ...(typed.anyOf ?? [])].flatMap(({ type }) => type ?? []).filter((type) => type !== "null");
  return types.length === 1 ? types[0] : undefined;
}

function typeIn(property: Schema): string | undefined {
  const types = [property.type ?? (property.properties || property.allOf ? "object" : [])]
    .flat()
    .filter((type) => type !== "null");
  return types.length === 1 ? types[0] : undefined;
}

function valuesOf(node: Node, typed: Typed): string[] | undefined {
  return node.kind === "value"
    ? sorted(node.choices ?? node.known ?? typed.enum?.map(String) ?? typed.items?.enum?.map(String))
    : undefined;
}

function valuesIn(property: Schema): string[] | undefined {
  const { items } = property;
  const values =
    property.enum ?? items?.enum ?? property["x-comm100-known-values"] ?? items?.["x-comm100-known-values"];
  return sorted(values?.filter((value) => value !== null && value !== "").map(String));
}

function conditionOf({ when }: Node): unknown {
  if (!when) return undefined;
  return Object.entries(when)
    .map(([key, value]) => ({ field: key, in: sorted([value].flat().map(String)) }))
    .sort((one, other) => one.field.localeCompare(other.field));
}

/**
 * Both sides of when a field is there. One that must have a value while a condition holds may be without meaning otherwise, or not: there
 * the definition is free.
 */
function conditions(node: Node, property: Schema): [definition: unknown, description: unknown] {
  const own = conditionOf(node);
  const available = conditionIn(property["x-comm100-available-when"]?.all);
  const required = conditionIn(property["x-comm100-required-when"]);
  return available === undefined && own !== undefined ? [own, required] : [own, available];
}

function conditionIn(all: readonly When[] | undefined): unknown {
  return all
    ?.map(({ field, in: values }) => ({ field, in: sorted((values ?? []).map(String)) }))
    .sort((one, other) => one.field.localeCompare(other.field));
}

/** Of integers JSON Schema has bounds that say nothing. */
function rangeOf({ minimum, maximum }: { readonly minimum?: number; readonly maximum?: number }): unknown {
  const real = [minimum, maximum].map((bound) =>
    bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER ? bound : null,
  );
  return real.every((bound) => bound === null) ? undefined : real;
}

function closedOf({ createOnly, leftOutOfPut }: Node): string | undefined {
  return createOnly && (leftOutOfPut ? "left out" : "closed");
}

function closedIn({ "x-comm100-closed-to-put": closed }: Schema): string | undefined {
  return closed && (closed === "leftOut" ? "left out" : "closed");
}

function sorted(texts: readonly string[] | undefined): string[] | undefined {
  return texts && texts.length > 0 ? [...new Set(texts)].sort() : undefined;
}
