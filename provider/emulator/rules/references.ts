import { badParameter, notFound } from "../api-error.js";
import type { Property, Reference, Shape } from "../description/property.js";
import { emptyId } from "../identifiers.js";
import type { JsonObject, JsonValue } from "../json.js";
import { idsIn, isObject, objectsIn, textOf } from "../json.js";
import { find } from "../state/objects.js";
import type { Site } from "../state/site.js";

/** Throws where a body names an object that does not exist. Objects of areas that are not described pass. */
export function checkReferences(site: Site, shape: Shape, input: JsonObject, isInner = false): void {
  for (const [name, value] of Object.entries(input)) {
    const property = shape.properties.get(name);
    if (property === undefined) continue;
    // The id of what a row belongs to is the server's to fill in; what a body says there does not count.
    if (isInner && property.filled === "parent") continue;
    if (property.reference !== undefined) checkIds(site, shape, property, property.reference, value);
    if (property.shape === undefined) continue;
    for (const inner of isObject(value) ? [value] : objectsIn(value))
      checkReferences(site, property.shape, inner, true);
  }
}

function checkIds(site: Site, shape: Shape, property: Property, reference: Reference, value: JsonValue): void {
  const ids = Array.isArray(value) ? idsIn(value) : [textOf(value)];
  const mayBeNone =
    reference.none === true ||
    (!Array.isArray(value) && !shape.required.has(property.name) && reference.onDelete === "clear");
  for (const id of ids) {
    if (id === "" || (id === emptyId && mayBeNone) || isKnown(site, reference, id)) continue;
    if (reference.unknown === 404) throw notFound(property.name, id);
    throw badParameter("ParameterInvalid", property.name, `There is no object ${id} for ${property.name}.`, {
      value: id,
    });
  }
}

function isKnown(site: Site, reference: Reference, id: string): boolean {
  return reference.to.some((name) => {
    const resource = site.resource(name);
    return resource === undefined || find(site, resource, id.toLowerCase()) !== undefined;
  });
}
