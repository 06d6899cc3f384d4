import { badParameter } from "../api-error.js";
import type { Shape } from "../description/property.js";
import type { Operation } from "../description/route.js";
import type { JsonObject } from "../json.js";
import { isObject, objectsIn } from "../json.js";
import type { Site } from "../state/site.js";
import type { Query } from "./query.js";

/** What the framework of the API takes in the query of every list. */
const ofEveryList = ["pageindex", "pagesize", "sortby", "sortorder", "include"];

/** Throws where a body holds a key that the description does not have, on a site that minds. Read-only keys may come back. */
export function checkKeys(site: Site, shape: Shape, body: JsonObject): void {
  if (site.isStrict("knownKeys")) checkShape(shape, body, []);
}

function checkShape(shape: Shape, body: JsonObject, path: readonly string[]): void {
  for (const [name, value] of Object.entries(body)) {
    const property = shape.properties.get(name);
    const place = [...path, name];
    if (property === undefined && !shape.open && name !== "id" && !(name in shape.adds))
      throw notAllowed(place.join("."));
    if (property?.shape === undefined || property.expands !== undefined) continue;
    for (const inner of isObject(value) ? [value] : objectsIn(value)) checkShape(property.shape, inner, place);
  }
}

/** Throws where a query holds a key that the description does not have, on a site that minds. */
export function checkQuery(site: Site, operation: Operation, query: Query): void {
  if (!site.isStrict("knownKeys")) return;
  const known = new Set([...operation.parameters, "siteid", ...(operation.does === "list" ? ofEveryList : [])]);
  for (const name of query.names()) if (!known.has(name.toLowerCase())) throw notAllowed(name);
}

function notAllowed(name: string): Error {
  return badParameter("ParameterNotAllowed", name, `The parameter ${name} is not allowed here.`);
}
