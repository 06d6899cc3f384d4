import { type Model, parentsIn } from "./model.js";
import type { Fields } from "./value.js";

/** Where an object lives in the API. */
export interface Address {
  /** Path of the collection; of a singleton its own. */
  readonly collection: string;
  /** Filter that the collection's list needs to show this parent's objects alone. */
  readonly filter: Readonly<Record<string, string>>;
  /** Path of the object with this id. */
  item(id: string): string;
}

/**
 * Fills the path of a definition.
 *
 * @param fields - Arguments or state, which hold the ids of the parents.
 * @throws When a parent's id is not there.
 */
export function addressOf(model: Model, fields: Fields): Address {
  const { definition } = model;
  const parents = parentsIn(fields, model);
  const collection = definition.path.replace(/\{(\w+)\}/g, (_, key: string) =>
    encodeURIComponent(parentId(parents, key, model)),
  );
  const filter = definition.parentInBody ? (parents as Record<string, string>) : {};
  return {
    collection,
    filter,
    item: (id) => (definition.singleton ? collection : `${collection}/${encodeURIComponent(id)}`),
  };
}

/** The id that a singleton has in Pulumi: its parent's, or its path. */
export function singletonId(model: Model, fields: Fields): string {
  const [parent] = model.parents;
  return parent === undefined ? model.definition.path : parentId(fields, parent, model);
}

/**
 * Takes apart the id that `get` and `import` accept: of a child singleton its parent's id, of an object whose path names a parent
 * `parentId/id`.
 *
 * @returns The API's id, and the parents' ids as far as the id tells them.
 */
export function parseId(id: string, model: Model): { id: string; parents: Fields } {
  const { definition, parents } = model;
  if (definition.singleton) return { id, parents: parents[0] === undefined ? {} : { [parents[0]]: id } };
  const parts = id.split("/");
  const own = parts.pop() ?? id;
  return {
    id: own,
    parents: Object.fromEntries(parents.slice(0, parts.length).map((key, place) => [key, parts[place]])),
  };
}

function parentId(fields: Fields, key: string, model: Model): string {
  const value = fields[key];
  if (typeof value === "string" && value !== "") return value;
  const { area, name } = model.definition;
  throw new Error(`${area}.${name}: ${key} is not known. Give the id as ${model.parents.join("/")}/id.`);
}
