import { randomUUID } from "node:crypto";
import type { Property, Shape } from "../../provider/emulator/description/property.js";
import type { JsonObject, JsonValue } from "../../provider/emulator/index.js";

/** Gives the id of an object that a property may point at; undefined where none is described. */
export type ExistingId = (resources: readonly string[]) => string | number | undefined;

/** A body with a valid value for every property that can be written. */
export function validBody(shape: Shape, existing: ExistingId, depth = 0): JsonObject {
  const body: JsonObject = {};
  for (const [name, property] of shape.properties) {
    // What the site works out for each answer, such as its own number in a row, it does not take from anybody.
    const isWorkedOut = depth > 0 && (property.filled === "siteId" || property.filled === "parent");
    if (property.readOnly || isWorkedOut || name === "id" || name === "isSystem" || depth > 6) continue;
    const value = validValue(property, existing, depth);
    if (value !== undefined) body[name] = value;
  }
  return body;
}

function validValue(property: Property, existing: ExistingId, depth: number): JsonValue | undefined {
  const { shape, type } = property;
  if (shape !== undefined) {
    if (property.rows.onePer !== undefined) return undefined;
    const inner = validBody(shape, existing, depth + 1);
    return type === "array" ? [inner] : inner;
  }
  if (property.reference !== undefined) {
    const id = existing(property.reference.to);
    if (type === "array") return id === undefined ? [] : [id];
    return id ?? randomUUID();
  }
  if (type === "array") return property.name === "excludedWords" ? ["widgetron"] : [];
  if (type === "boolean") return true;
  if (type === "integer" || type === "number") return property.enumeration?.[0] ?? 1;
  return type === "object" ? {} : validText(property);
}

function validText(property: Property): string {
  const { name, format, enumeration, initial } = property;
  if (property.isTimeZone) return "Pacific Standard Time";
  if (typeof enumeration?.[0] === "string") return enumeration[0];
  if (property.image !== undefined) return "https://pictures.widgets.example/one.png";
  if (format === "uuid") return randomUUID();
  if (format === "date") return "2026-01-04";
  if (format === "date-time") return "2026-01-01T00:00:00Z";
  if (format === "email") return `${randomUUID()}@widgets.example`;
  if (format === "ipv4") return "203.0.113.7";
  if (/color/i.test(name)) return "#336699";
  if (/time$/i.test(name)) return "09:00:00";
  if (/url$/i.test(name)) return "https://www.widgets.example/";
  return typeof initial === "string" && initial !== "" ? initial : `${name} ${randomUUID()}`;
}
