import type { Resource } from "../description/described-resource.js";
import type { JsonObject } from "../json.js";
import { objectsIn, textOf } from "../json.js";
import { initialObject } from "./initial.js";
import { isDeleted } from "./found.js";
import type { Found } from "./found.js";
import type { Site } from "./site.js";

/** How far a search goes. */
export interface Search {
  /** Only what belongs to this object. */
  readonly parentId?: string | undefined;
  /** Soft-deleted ones as well. */
  readonly deleted?: boolean;
  /** Settings that nobody has looked at yet are left alone. */
  readonly touchedOnly?: boolean;
  /** Which of a parent's settings, where there are several of the kind. */
  readonly which?: string | undefined;
}

/** Every object of a resource. */
export function* objects(site: Site, resource: Resource, search: Search = {}): Generator<Found> {
  if (resource.storage === "rows") yield* rows(site, resource, search);
  else if (resource.storage === "table") yield* tableRows(site, resource, search);
  else if (resource.storage === "singleton") yield singleton(site, resource);
  else yield* children(site, resource, search);
}

/** One object by its id (of a setting of a parent: the parent's), or undefined. */
export function find(site: Site, resource: Resource, id: string, search: Search = {}): Found | undefined {
  if (resource.storage === "singleton") return singleton(site, resource);
  if (resource.storage === "perParent" || resource.storage === "inParent") return child(site, resource, id, search);
  if (resource.storage === "rows") {
    for (const found of rows(site, resource, search)) if (found.id.toLowerCase() === id) return found;
    return undefined;
  }
  const table = site.store.table(resource.name);
  const state = table.get(id);
  if (state === undefined || (search.deleted !== true && isDeleted(resource, state))) return undefined;
  return inTable(resource, table, id, state);
}

function* tableRows(site: Site, resource: Resource, search: Search): Generator<Found> {
  const table = site.store.table(resource.name);
  for (const [id, state] of table) {
    if (search.deleted !== true && isDeleted(resource, state)) continue;
    const found = inTable(resource, table, id, state);
    if (search.parentId === undefined || found.parentId === search.parentId) yield found;
  }
}

function inTable(resource: Resource, table: Map<string, JsonObject>, id: string, state: JsonObject): Found {
  const parentId = resource.parentField === undefined ? undefined : textOf(state[resource.parentField]);
  return { resource, id, state, parentId, drop: () => table.delete(id) };
}

function singleton(site: Site, resource: Resource): Found {
  const table = site.store.table(resource.name);
  let state = table.get("");
  if (state === undefined) table.set("", (state = initialObject(site, resource, "")));
  return { resource, id: "", state, parentId: undefined, drop: () => table.delete("") };
}

function child(site: Site, resource: Resource, parentId: string, search: Search): Found | undefined {
  const parentResource = site.resource(resource.parent);
  const parent = parentResource === undefined ? undefined : find(site, parentResource, parentId, search);
  if (parent === undefined) return undefined;
  if (resource.storage === "inParent") return { ...parent, resource, parentId };
  const table = site.store.table(resource.name);
  const key = keyOf(parentId, search.which ?? resource.which[0]);
  let state = table.get(key);
  if (state === undefined) {
    if (search.touchedOnly === true) return undefined;
    table.set(key, (state = initialObject(site, resource, key)));
  }
  return { resource, id: parentId, state, parentId, drop: () => table.delete(key) };
}

/** Key of a parent's settings in their table. */
export function keyOf(parentId: string, which: string | undefined): string {
  return which === undefined ? parentId : `${parentId}/${which}`;
}

function* children(site: Site, resource: Resource, search: Search): Generator<Found> {
  const parent = site.resource(resource.parent);
  if (parent === undefined) return;
  for (const { id } of objects(site, parent)) {
    if (search.parentId !== undefined && search.parentId !== id) continue;
    for (const which of resource.which.length === 0 ? [undefined] : resource.which) {
      const found = child(site, resource, id, { ...search, which });
      if (found !== undefined) yield found;
    }
  }
}

function* rows(site: Site, resource: Resource, search: Search): Generator<Found> {
  const { resource: ownerName, list } = resource.storedIn ?? { resource: "", list: "" };
  for (const owner of owners(site, site.known(ownerName), search))
    yield* rowsIn(resource, owner, owner.state, list.split("."));
}

function* owners(site: Site, owner: Resource, search: Search): Generator<Found> {
  if (search.parentId === undefined || owner.storage === "singleton") {
    yield* objects(site, owner, search);
    return;
  }
  const found = find(site, owner, search.parentId, search);
  if (found !== undefined) yield found;
}

function* rowsIn(resource: Resource, owner: Found, holder: JsonObject, path: readonly string[]): Generator<Found> {
  const [list = "", ...rest] = path;
  for (const row of objectsIn(holder[list])) {
    if (rest.length > 0) yield* rowsIn(resource, owner, row, rest);
    else
      yield {
        resource,
        id: textOf(row["id"]),
        state: row,
        parentId: owner.id,
        drop: () => {
          dropRow(holder, list, row);
        },
      };
  }
}

function dropRow(holder: JsonObject, list: string, row: JsonObject): void {
  holder[list] = objectsIn(holder[list]).filter((other) => other !== row);
}
