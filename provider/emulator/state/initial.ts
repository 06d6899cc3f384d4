import type { Property, Shape } from "../description/property.js";
import type { Resource } from "../description/described-resource.js";
import { emptyId, idFrom, newId } from "../identifiers.js";
import type { JsonObject, JsonValue } from "../json.js";
import { copy, isObject, objectsIn } from "../json.js";
import { builtInMark } from "./found.js";
import { timeOf } from "./time.js";
import type { Site } from "./site.js";

/** A new object with the defaults of the API and the rows that it comes with; `id` tells built-in rows apart. */
export function initialObject(site: Site, resource: Resource, id: string): JsonObject {
  const state = initialState(site, resource.shape);
  for (const [name, property] of resource.shape.properties)
    if (property.builtIn.length > 0)
      state[name] = property.builtIn.map((row, index) =>
        builtInRow(site, property, row, [resource.name, id, name, String(index)]),
      );
  for (const [name, value] of Object.entries(resource.first)) {
    state[name] = completeValue(site, resource.shape.properties.get(name), value);
  }
  return state;
}

/** A value as given; rows and embedded objects are completed with defaults and ids. */
export function completeValue(site: Site, property: Property | undefined, value: JsonValue): JsonValue {
  if (property?.shape === undefined) return copy(value);
  if (Array.isArray(value)) return completeRows(site, property, value);
  return isObject(value) ? { ...blank(site, property.shape), ...given(site, property.shape, value) } : copy(value);
}

/** A new embedded object: the defaults, and an id where its kind has one. */
export function blank(site: Site, shape: Shape): JsonObject {
  const state = initialState(site, shape);
  return shape.properties.get("id")?.readOnly === true ? { ...state, id: newId() } : state;
}

function given(site: Site, shape: Shape, object: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => [name, completeValue(site, shape.properties.get(name), value)]),
  );
}

/** The defaults of a shape. */
export function initialState(site: Site, shape: Shape): JsonObject {
  const state: JsonObject = {};
  for (const [name, property] of shape.properties)
    if (property.expands === undefined && property.copyOf === undefined && property.idOf === undefined)
      state[name] = initialValue(site, property);
  return state;
}

/** Rows as given, completed with defaults and ids. */
export function completeRows(site: Site, property: Property, rows: JsonValue): JsonObject[] {
  return objectsIn(rows).map((row) => completeRow(site, property, row));
}

/** A row with the defaults of its list, an id, and what it says itself. */
export function completeRow(site: Site, property: Property, row: JsonObject): JsonObject {
  const shape = property.shape;
  if (shape === undefined) return { id: newId(), ...copy(row) };
  return { ...initialState(site, shape), id: newId(), ...given(site, shape, row) };
}

function builtInRow(site: Site, property: Property, row: JsonObject, words: string[]): JsonObject {
  return { ...completeRow(site, property, row), id: idFrom(...words), [builtInMark]: true };
}

/** The value that a property has until someone sets it. */
export function initialValue(site: Site, property: Property): JsonValue {
  if (property.filled === "createdTime" || property.filled === "lastUpdatedTime") return timeOf(new Date());
  if (property.filled === "caller") return site.ownerId;
  if (property.filled === "siteTimeZone" || property.isTimeZone) return siteTimeZone(site);
  if (property.initial !== undefined) return copy(property.initial);
  if (property.type === "array") return [];
  if (property.image !== undefined || property.type === "object") return null;
  if (property.type === "boolean") return false;
  if (property.type === "integer" || property.type === "number") return 0;
  if (property.format === "uuid") return emptyId;
  if (property.format === "date-time") return "1900-01-01T00:00:00Z";
  return property.enumeration?.[0] ?? "";
}

function siteTimeZone(site: Site): string {
  const profile = site.store.table("global/SiteProfile").get("");
  const zone = isObject(profile) ? profile["timeZone"] : undefined;
  return typeof zone === "string" ? zone : "Pacific Standard Time";
}
