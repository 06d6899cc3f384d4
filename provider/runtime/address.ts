import { idKey } from "./identity.js";
import { type Model, parentsIn } from "./model.js";
import type { Fields } from "./value.js";

/** Where an object lives in the API. */
export interface Address {
  /** Path that a POST goes to; of a singleton its own. */
  readonly collection: string;
  /** The list that shows the object among its siblings. */
  readonly list: { readonly path: string; readonly query: Readonly<Record<string, string | readonly string[]>> };
  /** Path of the object with this id. */
  item(id: string): string;
  /** Where a singleton may be instead: documents have two paths. */
  readonly other?: string | undefined;
  /** Path of the object that a singleton belongs to; undefined where its own path does not tell. */
  readonly owner?: string | undefined;
}

/**
 * Fills the paths of a definition.
 *
 * @param fields - Arguments or state, which hold the ids of the parents.
 * @throws When a parent's id is not there.
 */
export function addressOf(model: Model, fields: Fields): Address {
  const { definition } = model;
  const collection = filled(definition.path, fields, model);
  return {
    collection,
    list: { path: filled(definition.listPath ?? definition.path, fields, model), query: queryOf(model, fields) },
    item: (id) => (definition.singleton ? collection : `${collection}/${encodeURIComponent(id)}`),
    other: definition.otherPath && filled(definition.otherPath, fields, model),
    owner: ownerOf(definition.path, fields, model),
  };
}

/** What stands for the list that shows an object: one text for one list, however the ids in its address are written. */
export function listKeyOf({ list }: Address): string {
  return idKey(JSON.stringify(list));
}

/** Whether the list can be asked for: not where the program leaves out a parent that the list alone needs. */
export function isListable(model: Model, fields: Fields): boolean {
  return Object.keys(model.definition.parentQuery ?? {}).every((key) => fields[key] !== undefined);
}

/** The id that a singleton has in Pulumi: its parent's, or its path. */
export function singletonId(model: Model, fields: Fields): string {
  const [parent] = model.parents;
  return parent === undefined ? model.definition.path : textOf(fields, parent, model);
}

/**
 * Takes apart the id that `get` and `import` accept: of a child singleton its parent's id, of an object whose path names a parent
 * `parentId/id`. Where a singleton has several parents, all of them, in the order of the arguments.
 *
 * @returns The API's id, and the parents' ids as far as the id tells them.
 */
export function parseId(id: string, model: Model): { id: string; parents: Fields } {
  const { definition, parents } = model;
  const isOwnPath = definition.singleton && parents.length === 0;
  if (isOwnPath) return { id, parents: {} };
  const parts = id.split("/");
  const own = definition.singleton ? (parts[0] ?? id) : (parts.pop() ?? id);
  const known = parents.slice(0, parts.length).map((key, place) => [key, parts[place]] as const);
  return { id: own, parents: Object.fromEntries(known) };
}

/** `livechat/campaigns/{campaignId}` of `livechat/campaigns/{campaignId}/preChat`. */
function ownerOf(path: string, fields: Fields, model: Model): string | undefined {
  const [owner] = /^[^{]*\{\w+\}(?=\/)/.exec(path) ?? [];
  return owner && filled(owner, fields, model);
}

/** Placeholders: `{kbId}` for an argument, `{Event}` for the argument `event` with a capital. */
function filled(path: string, fields: Fields, model: Model): string {
  return path.replace(/\{(\w)(\w*)\}/g, (_, first: string, rest: string) => {
    const isCapital = first !== first.toLowerCase();
    const text = textOf(fields, first.toLowerCase() + rest, model);
    return encodeURIComponent(isCapital ? text.charAt(0).toUpperCase() + text.slice(1) : text);
  });
}

/** What every list of the collection is asked for: the objects of parents that its path does not name, with everything in them. */
function queryOf(model: Model, fields: Fields): Address["list"]["query"] {
  const { path, listPath = path, parentInBody, parentQuery = {}, listQuery = {} } = model.definition;
  const { adoptedBy, queries = [], include } = model.definition;
  const parents = Object.entries(parentsIn(fields, model)).filter(
    ([key]) => (parentInBody === true && !listPath.includes(`{${key}}`)) || key in parentQuery,
  );
  const named = parents.map(([key, value]) => [parentQuery[key] ?? key, String(value)] as const);
  const asked = named.filter(([key]) => !adoptedBy || queries.includes(key));
  return { ...listQuery, ...Object.fromEntries(asked), ...(include && { include }) };
}

function textOf(fields: Fields, key: string, model: Model): string {
  const value = fields[key];
  if (typeof value === "string" && value !== "") return value;
  const { area, name } = model.definition;
  throw new Error(`${area}.${name}: ${key} is not known. Give the id as ${model.parents.join("/")}/id.`);
}
