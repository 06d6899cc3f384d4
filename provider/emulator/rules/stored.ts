import type { Shape } from "../description/property.js";
import type { JsonObject } from "../json.js";
import { copy, isObject, objectsIn, textOf } from "../json.js";
import type { Found } from "../state/found.js";
import type { Site } from "../state/site.js";
import { computed } from "./computed.js";

/** An object as it is stored, hidden fields and secrets included; pictures are the URLs that were sent. */
export function stored(site: Site, found: Found): JsonObject {
  return reveal(site, found, found.resource.shape, found.state, found.parentId ?? found.id);
}

function reveal(site: Site, found: Found, shape: Shape, state: JsonObject, parentId: string): JsonObject {
  const shown: JsonObject = {};
  for (const [name, value] of Object.entries(state)) {
    if (name.startsWith("_")) continue;
    const property = shape.properties.get(name);
    const inner = property?.shape;
    const own = textOf(state["id"]) || parentId;
    const filled = property?.filled === undefined ? undefined : computed(site, found, property.filled, state, parentId);
    if (filled !== undefined) shown[name] = filled;
    else if (inner !== undefined && Array.isArray(value))
      shown[name] = objectsIn(value).map((row) => reveal(site, found, inner, row, own));
    else if (inner !== undefined && isObject(value)) shown[name] = reveal(site, found, inner, value, own);
    else shown[name] = copy(value);
  }
  return shown;
}
