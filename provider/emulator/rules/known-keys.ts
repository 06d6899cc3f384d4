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
  const unknown = site.isStrict("knownKeys") ? unknownKey(shape, body) : undefined;
  if (unknown !== undefined) throw notAllowed(unknown.path);
}

/** A key that the description does not have. */
interface UnknownKey {
  readonly name: string;
  /** With the keys that it lies below, `conditions.fieldNam`. */
  readonly path: string;
  /** What it has there instead. */
  readonly known: readonly string[];
}

/** The first key of an object, at any depth, that the description does not have. */
export function unknownKey(shape: Shape, body: JsonObject, path: readonly string[] = []): UnknownKey | undefined {
  for (const [name, value] of Object.entries(body)) {
    const property = shape.properties.get(name);
    const place = [...path, name];
    if (property === undefined && !shape.open && name !== "id" && !(name in shape.adds))
      return { name, path: place.join("."), known: [...shape.properties.keys()] };
    if (property?.shape === undefined || property.expands !== undefined) continue;
    for (const inner of isObject(value) ? [value] : objectsIn(value)) {
      const unknown = unknownKey(property.shape, inner, place);
      if (unknown !== undefined) return unknown;
    }
  }
  return undefined;
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
