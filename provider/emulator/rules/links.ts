import type { Resource } from "../description/described-resource.js";
import type { JsonObject, JsonValue } from "../json.js";
import { copy, idsIn } from "../json.js";
import { find, objects } from "../state/objects.js";
import type { Site } from "../state/site.js";

/** Ids by property, of the relations that the other object shows as well. */
export type Links = ReadonlyMap<string, readonly string[]>;

/** The two-sided relations of an object as they stand. */
export function linksOf(resource: Resource, state: JsonObject): Links {
  const links = new Map<string, readonly string[]>();
  for (const [name, property] of resource.shape.properties)
    if (property.reference?.otherSide !== undefined) links.set(name, idsIn(state[name]));
  return links;
}

/** Carries what changed in an object's relations over to the objects on the other side. */
export function relink(site: Site, resource: Resource, id: string, before: Links, state: JsonObject): void {
  for (const [name, property] of resource.shape.properties) {
    const { otherSide, to = [] } = property.reference ?? {};
    const target = site.resource(to[0]);
    if (otherSide === undefined || target === undefined) continue;
    const [old, now] = [new Set(before.get(name) ?? []), new Set(idsIn(state[name]))];
    for (const other of now)
      if (!old.has(other))
        change(site, target, other, otherSide, (ids) => [...ids.filter((known) => known !== id), id]);
    for (const other of old)
      if (!now.has(other)) change(site, target, other, otherSide, (ids) => ids.filter((known) => known !== id));
  }
}

/** Fills in the other sides of all relations, for objects that were put in without any order. */
export function linkEverything(site: Site): void {
  for (const resource of site.model.resources.values()) {
    if (resource.storage !== "table") continue;
    for (const { id, state } of objects(site, resource)) relink(site, resource, id, new Map(), state);
  }
}

/** Takes an object out of every relation. */
export function unlink(site: Site, resource: Resource, id: string, state: JsonObject): void {
  const before = linksOf(resource, state);
  const alone = copy(state);
  for (const name of before.keys()) alone[name] = [];
  relink(site, resource, id, before, alone);
}

function change(site: Site, target: Resource, id: string, property: string, to: (ids: string[]) => string[]): void {
  const other = find(site, target, id.toLowerCase());
  if (other === undefined) return;
  const next: JsonValue = to(idsIn(other.state[property]));
  other.state[property] = next;
}
