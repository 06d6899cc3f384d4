import type { Resource } from "../description/described-resource.js";
import { idFrom } from "../identifiers.js";
import type { JsonObject } from "../json.js";
import { objectsIn, textOf } from "../json.js";
import { builtInMark } from "../state/found.js";
import type { Found } from "../state/found.js";
import { completeValue, initialObject } from "../state/initial.js";
import { find } from "../state/objects.js";
import type { Site } from "../state/site.js";
import { relink } from "./links.js";

/** Puts a new object into the site, with its relations and with what a new one of its kind brings. */
export function place(site: Site, draft: Found, owner: Found | undefined): Found {
  const { resource, id, state } = draft;
  if (owner === undefined) site.store.table(resource.name).set(id.toLowerCase(), state);
  else {
    const list = resource.storedIn?.list.split(".")[0] ?? "";
    owner.state[list] = [...objectsIn(owner.state[list]), state];
  }
  relink(site, resource, id, new Map(), state);
  noteLatest(site, draft);
  for (const brought of site.model.resources.values())
    if (brought.parent === resource.name && brought.storage === "table") bring(site, brought, id);
  return find(site, resource, id.toLowerCase(), { parentId: owner?.id }) ?? draft;
}

/** The parent holds the id of the newest of its versions. */
function noteLatest(site: Site, { resource, id, state }: Found): void {
  const parent = site.resource(resource.latestIn === undefined ? undefined : resource.parent);
  if (parent === undefined || resource.latestIn === undefined) return;
  const found = find(site, parent, textOf(state[resource.parentField ?? ""]).toLowerCase());
  if (found !== undefined) found.state[resource.latestIn] = id;
}

/** Puts an object into a collection as it is, completed with defaults; its id is kept if it has one. */
export function put(
  site: Site,
  resource: Resource,
  object: JsonObject,
  fallbackId: string,
  mark: JsonObject = {},
): Found {
  const given = textOf(object["id"]);
  const id = given === "" ? fallbackId : given.toLowerCase();
  const state: JsonObject = { ...initialObject(site, resource, id), ...mark };
  for (const [name, value] of Object.entries(object)) {
    state[name] = completeValue(site, resource.shape.properties.get(name), value);
  }
  state["id"] = shownId(resource, id, given);
  return place(site, { resource, id, state, parentId: undefined, drop: () => undefined }, undefined);
}

/** Ids that are guids or numbers have one form; others keep the letters that they were given. */
function shownId(resource: Resource, id: string, given: string): string | number {
  const property = resource.shape.properties.get("id");
  if (property?.type === "integer") return Number(id);
  return property?.format === "uuid" || given === "" ? id : given;
}

function bring(site: Site, resource: Resource, parentId: string): void {
  resource.builtIn.forEach((row, index) => {
    const object = { ...row, [resource.parentField ?? "parentId"]: parentId };
    put(site, resource, object, idFrom(resource.name, parentId, String(index)), { [builtInMark]: true });
  });
}
