import { newId } from "../identifiers.js";
import type { JsonObject } from "../json.js";
import { objectsIn, textOf } from "../json.js";
import { builtInMark, isBuiltIn } from "../state/found.js";
import type { Found } from "../state/found.js";
import { completeRows, completeValue } from "../state/initial.js";
import { find, objects } from "../state/objects.js";
import type { Site } from "../state/site.js";
import { answer, whole } from "./answer.js";
import { remove as removeWithConsequences } from "./deletion.js";
import { afterWrite } from "./fill.js";
import { bare } from "./hint-on-path.js";
import { linksOf, relink } from "./links.js";
import { withBothNames } from "./normalise.js";
import { place, put } from "./place.js";
import { withoutCredentials } from "./without-credentials.js";

/** The object that a path names, `livechat/shifts/{id}` with a real id, or undefined. Throws for a path that the API does not have. */
export function locate(site: Site, path: string): Found | undefined {
  const { resource, ids, which } = route(site, path);
  const { id, ...parents } = ids;
  const parentId = Object.values(parents)[0];
  const own = resource.storage === "table" || resource.storage === "rows" ? id : (parentId ?? id ?? "");
  return own === undefined ? undefined : find(site, resource, own, { parentId, which, deleted: true });
}

/** Every object of a collection as GET shows it, its own lists included. */
export function rows(site: Site, collection: string, showSecrets: boolean): JsonObject[] {
  const { resource, ids } = route(site, collection);
  const all = [...objects(site, resource, { parentId: Object.values(ids)[0] })];
  return all.map((found) => {
    const shown = answer(site, found, whole);
    return showSecrets ? shown : (withoutCredentials(shown, resource.shape) as JsonObject);
  });
}

/** Changes an object as given, without any check. Throws where there is none. */
export function edit(site: Site, path: string, patch: JsonObject): void {
  const found = locate(site, path);
  if (found === undefined) throw new Error(`the emulator has nothing at ${path}`);
  const { resource, state } = found;
  const before = linksOf(resource, state);
  for (const [name, value] of Object.entries(withBothNames(resource.shape, { ...patch }))) {
    const property = resource.shape.properties.get(name);
    state[name] =
      property?.shape !== undefined && Array.isArray(value)
        ? keepMarks(objectsIn(state[name]), completeRows(site, property, value))
        : completeValue(site, property, value);
  }
  afterWrite(site, resource, state);
  relink(site, resource, found.id, before, state);
}

/** Puts an object into a collection, completed with defaults and without any check. */
export function insert(site: Site, collection: string, object: JsonObject): JsonObject {
  const { resource, ids } = route(site, collection);
  const found =
    resource.storedIn === undefined
      ? put(site, resource, withBothNames(resource.shape, { ...object }), newId())
      : putRow(site, resource.storedIn.resource, resource.name, object, Object.values(ids)[0]);
  afterWrite(site, resource, found.state);
  return answer(site, found, whole);
}

/** Deletes an object with everything that follows, without any check. */
export function remove(site: Site, path: string): void {
  const found = locate(site, path);
  if (found === undefined) throw new Error(`the emulator has nothing at ${path}`);
  removeWithConsequences(site, found);
}

/** A built-in row stays one, however it is edited. */
function keepMarks(before: readonly JsonObject[], rows: JsonObject[]): JsonObject[] {
  const builtIn = new Set(before.filter(isBuiltIn).map((row) => row["id"]));
  return rows.map((row) => (builtIn.has(row["id"] ?? null) ? { ...row, [builtInMark]: true } : row));
}

function putRow(site: Site, ownerName: string, name: string, object: JsonObject, parentId: string | undefined): Found {
  const resource = site.known(name);
  const ownerId = parentId ?? textOf(object[resource.parentField ?? ""]);
  const owner = find(site, site.known(ownerName), ownerId.toLowerCase());
  if (owner === undefined) throw new Error(`the emulator has no ${ownerName} ${ownerId}`);
  const property = owner.resource.shape.properties.get(resource.storedIn?.list.split(".")[0] ?? "");
  const [state = {}] =
    property === undefined ? [] : completeRows(site, { ...property, shape: resource.shape }, [object]);
  return place(site, { resource, id: textOf(state["id"]), state, parentId: owner.id, drop: () => undefined }, owner);
}

function route(
  site: Site,
  path: string,
): { resource: Found["resource"]; ids: Readonly<Record<string, string>>; which: string | undefined } {
  const match = site.model.routes.find(bare(path));
  if (match === undefined) throw new Error(`the API's description has no path ${path}`);
  return { resource: match.route.resource, ids: match.ids, which: match.route.which };
}
