import type { Resource } from "../description/described-resource.js";
import type { JsonObject } from "../json.js";
import { textOf } from "../json.js";
import type { Found } from "../state/found.js";
import { objects } from "../state/objects.js";
import type { Site } from "../state/site.js";
import { timeOf } from "../state/time.js";

/** Fills in what the server sets on each write. */
export function afterWrite(site: Site, resource: Resource, state: JsonObject): void {
  for (const [name, property] of resource.shape.properties) {
    if (property.filled === "lastUpdatedTime") state[name] = timeOf(new Date());
    if (property.filled === "writer") state[name] = site.ownerId;
    if (property.filled === "slug" && textOf(state[name]) === "") state[name] = slug(textOf(state["title"]));
    if (property.filled === "displayName" && textOf(state[name]) === "")
      state[name] = `${textOf(state["firstName"])} ${textOf(state["lastName"])}`.trim();
  }
}

/** A title as the last part of a URL. */
function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}

/** The order of a new object: one more than the highest among its siblings. */
export function nextOrder(site: Site, draft: Found): number {
  const { resource, state } = draft;
  const field = resource.parentField;
  const siblings = { parentId: resource.storage === "rows" ? draft.parentId : undefined };
  let highest = 0;
  for (const other of objects(site, resource, siblings)) {
    const order = other.state["order"];
    const isSibling = field === undefined || resource.storage === "rows" || other.state[field] === state[field];
    if (isSibling && typeof order === "number" && order > highest) highest = order;
  }
  return highest + 1;
}
