import { idFrom, newId } from "../identifiers.js";
import type { JsonObject } from "../json.js";
import { textOf } from "../json.js";
import type { Seed } from "../options.js";
import { linkEverything } from "../rules/links.js";
import { put } from "../rules/place.js";
import { edit, insert } from "../rules/control-panel.js";
import { builtInMark } from "./found.js";
import type { Site } from "./site.js";

/** Makes the site what a new one is: built-in objects, the owner as an agent, and then the seed. */
export function makeNewSite(site: Site, seed: Seed): void {
  site.store.clear();
  site.ownerId = idFrom("global/Agent", site.credentials.email);
  for (const resource of site.model.resources.values()) {
    if (resource.storage !== "table" || resource.parentField !== undefined) continue;
    for (const object of resource.builtIn) put(site, resource, object, newId(), { [builtInMark]: true });
  }
  putOwner(site);
  for (const [path, value] of Object.entries(seed))
    if (isList(value)) for (const object of value) insert(site, path, object);
  linkEverything(site);
  for (const [path, value] of Object.entries(seed)) if (!isList(value)) edit(site, path, value);
}

function isList(value: JsonObject | readonly JsonObject[]): value is readonly JsonObject[] {
  return Array.isArray(value);
}

function putOwner(site: Site): void {
  const agents = site.resource("global/Agent");
  const roles = site.resource("global/Role");
  if (agents === undefined || roles === undefined) return;
  const owner: JsonObject = {
    email: site.credentials.email,
    firstName: "Site",
    lastName: "Owner",
    displayName: "Site Owner",
    isAdmin: true,
  };
  owner["roleIds"] = roles.builtIn.map((role) => textOf(role["id"]));
  put(site, agents, owner, site.ownerId);
}
