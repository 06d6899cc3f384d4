import { z } from "zod";
import type { AnyDefinition } from "../schema/definition.js";
import { type ObjectNode, objectNode } from "../schema/shape.js";
import { secretKeys } from "./memory.js";
import type { Fields } from "./value.js";

/** A definition with what the runtime reads out of it, once for each type. */
export interface Model {
  readonly definition: AnyDefinition;
  /** Fields and outputs, without the parents. */
  readonly node: ObjectNode;
  /** Names of the arguments that say where an object lives. */
  readonly parents: readonly string[];
  /** Whether a write may change other objects: it holds lists of ids, which the API shows from the other side too, or has a place among them. */
  readonly isLinked: boolean;
  /** What a program may write. */
  readonly schema: z.ZodType;
}

const models = new WeakMap<AnyDefinition, Model>();

/** The model of a definition. */
export function modelOf(definition: AnyDefinition): Model {
  const known = models.get(definition);
  if (known) return known;
  const { fields, outputs, parent = {} } = definition;
  const node = withReorder(objectNode(fields, outputs), definition);
  const model = {
    definition,
    node,
    isLinked: definition.reorder !== undefined || holdsIds(node),
    parents: Object.keys(parent),
    schema: z.strictObject({ ...parent, ...fields }),
  };
  models.set(definition, model);
  return model;
}

function holdsIds({ keys, readOnly }: ObjectNode): boolean {
  return [...keys].some(([key, part]) => part.unordered && !readOnly.has(key) && key.endsWith("Ids"));
}

/** The place of an object counts as a field with an action, though the action is one of the collection. */
function withReorder(node: ObjectNode, { reorder }: AnyDefinition): ObjectNode {
  const part = reorder && node.keys.get(reorder.field);
  if (!part) return node;
  return { ...node, keys: new Map([...node.keys, [reorder.field, { ...part, action: () => undefined }]]) };
}

/** The arguments that say where an object lives. */
export function parentsIn(fields: Fields, model: Model): Fields {
  return Object.fromEntries(model.parents.filter((key) => fields[key] !== undefined).map((key) => [key, fields[key]]));
}

/** What can be set of an object, out of arguments or a state: neither parents nor outputs nor keys of our own. */
export function settingsIn(fields: Fields, model: Model): Fields {
  const { node } = model;
  const keys = Object.keys(fields).filter(
    (key) => fields[key] !== undefined && node.keys.has(key) && !node.readOnly.has(key),
  );
  return Object.fromEntries(keys.map((key) => [key, fields[key]]));
}

/** How messages name an object: `livechat.Shift "Evenings"`. Never a secret. */
export function labelOf(fields: Fields, { definition, node }: Model): string {
  const keys = ["name", ...(definition.naturalKey ?? []), "label"];
  const hidden = secretKeys(fields);
  const isOpen = (key: string) => typeof fields[key] === "string" && !node.keys.get(key)?.secret && !hidden.has(key);
  const key = keys.find(isOpen);
  const label = key === undefined ? "" : ` ${JSON.stringify(fields[key])}`;
  return `${definition.area}.${definition.name}${label}`;
}
