import { Buffer } from "node:buffer";
import type { Property, Shape } from "../description/property.js";
import type { JsonObject, JsonValue } from "../json.js";
import { isObject } from "../json.js";
import type { Site } from "../state/site.js";
import { utc } from "../state/time.js";

const base64Prefix = "data:text/plain;base64,";

/**
 * What a body says, as the API reads it: unknown and read-only keys are dropped without an error, texts decoded,
 * times made UTC, ids lower case, quoted booleans real ones.
 */
export function normalise(site: Site, shape: Shape, body: JsonObject): JsonObject {
  const input: JsonObject = {};
  for (const [name, value] of Object.entries(body)) {
    const property = shape.properties.get(name);
    if (property === undefined && shape.open) input[name] = value;
    if (property === undefined || (property.readOnly && name !== "id")) continue;
    input[name] = normaliseValue(site, property, value);
  }
  return withBothNames(shape, input);
}

/** Where a value has two names, both hold it; that of the property that the other refers to counts. */
export function withBothNames(shape: Shape, input: JsonObject): JsonObject {
  for (const { name, sameValueAs } of shape.properties.values()) {
    if (sameValueAs === undefined) continue;
    const value = input[sameValueAs] ?? input[name];
    if (value !== undefined) input[name] = input[sameValueAs] = value;
  }
  return input;
}

function normaliseValue(site: Site, property: Property, value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map((item) => normaliseItem(site, property, item));
  return normaliseItem(site, property, value);
}

function normaliseItem(site: Site, property: Property, value: JsonValue): JsonValue {
  if (isObject(value)) return property.shape === undefined ? value : normalise(site, property.shape, value);
  if (value === null) return isPlainText(property) ? "" : null;
  if (typeof value !== "string") return value;
  if (property.type === "boolean") return booleanOf(value);
  if (property.type === "integer" && property.enumeration !== undefined)
    return /^\d+$/.test(value) ? Number(value) : value;
  if (property.isBase64Text && value.startsWith(base64Prefix))
    return Buffer.from(value.slice(base64Prefix.length), "base64").toString("utf8");
  if (property.format === "uuid") return value.toLowerCase();
  if (property.format === "date-time") return utc(value) ?? value;
  if (property.format === "date" && site.isStrict("moments")) return utc(value)?.slice(0, 10) ?? value;
  return value;
}

function isPlainText(property: Property): boolean {
  return (
    property.type === "string" &&
    property.format === undefined &&
    property.enumeration === undefined &&
    property.image === undefined &&
    !property.isTimeZone
  );
}

function booleanOf(value: string): JsonValue {
  const text = value.toLowerCase();
  return text === "true" ? true : text === "false" ? false : value;
}
