import { z } from "zod";
import { innerOf, type Words, wordsOf } from "./words.js";

/** A setting without parts: a scalar, a list of scalars, or an object that no document describes. */
export interface ValueNode extends Words {
  readonly kind: "value";
  /** The values that a choice has; of a list, those of its elements. */
  readonly choices?: readonly string[];
}

/** An object whose keys are known. */
export interface ObjectNode extends Words {
  readonly kind: "object";
  readonly keys: ReadonlyMap<string, Node>;
  /** Keys that the API answers and does not take. */
  readonly readOnly: ReadonlySet<string>;
}

/** A list of objects. */
export interface RowsNode extends Words {
  readonly kind: "rows";
  readonly row: ObjectNode;
}

/** What the runtime knows of a field: its parts and its words, without its types. */
export type Node = ValueNode | ObjectNode | RowsNode;

/** Reads the parts and words out of a schema. */
export function nodeOf(schema: z.core.$ZodType): Node {
  const words = wordsOf(schema);
  const bare = bareOf(schema);
  if (bare instanceof z.ZodObject) return { ...objectNode(bare.shape, words.outputs), ...words };
  if (bare instanceof z.ZodArray) {
    const row = nodeOf(bare.element);
    if (row.kind === "object") return { kind: "rows", row, ...words };
    const { refersTo, choices, known } = row as ValueNode;
    const ofElements = { ...(refersTo && { refersTo }), ...(choices && { choices }), ...(known && { known }) };
    return { kind: "value", ...ofElements, ...words };
  }
  return { kind: "value", ...(bare instanceof z.ZodEnum && { choices: bare.options.map(String) }), ...words };
}

/** The node of plain shapes, as definitions write them: what can be set, and what is answered besides. */
export function objectNode(shape: z.core.$ZodLooseShape, outputs: z.core.$ZodLooseShape = {}): ObjectNode {
  const entries = Object.entries({ ...shape, ...outputs }) as [string, z.core.$ZodType][];
  return {
    kind: "object",
    keys: new Map(entries.map(([key, schema]) => [key, nodeOf(schema)])),
    readOnly: new Set(Object.keys(outputs)),
  };
}

/** The node of a key; of one that no document names, a plain value. */
export function partOf(node: ObjectNode, key: string): Node {
  return node.keys.get(key) ?? { kind: "value" };
}

/** Whether a secret stands anywhere in the node. */
export function holdsSecret(node: Node): boolean {
  if (node.secret) return true;
  if (node.kind === "rows") return holdsSecret(node.row);
  return node.kind === "object" && [...node.keys.values()].some(holdsSecret);
}

function bareOf(schema: z.core.$ZodType): z.core.$ZodType {
  const inner = innerOf(schema);
  return inner ? bareOf(inner) : schema;
}

/** The keys of a value in the order of the definition, in which people read them: the engine sorts keys by their names. */
export function keysInOrder(value: Readonly<Record<string, unknown>>, node: Node): string[] {
  const defined = node.kind === "object" ? [...node.keys.keys()] : [];
  return [...new Set([...defined, ...Object.keys(value)])].filter((key) => key in value);
}
