import { ApiError } from "../api-error.js";
import type { Resource } from "../description/described-resource.js";
import type { JsonObject } from "../json.js";
import { textOf } from "../json.js";
import { objects } from "../state/objects.js";
import type { Site } from "../state/site.js";

/** Throws EntityDuplicated where another object has the same value in a field that must be unique; letters of any case are the same. */
export function checkUnique(site: Site, resource: Resource, id: string, state: JsonObject): void {
  for (const [name, property] of resource.shape.properties) {
    const value = textOf(state[name]);
    if (!property.unique || value === "") continue;
    for (const other of objects(site, resource))
      if (other.id !== id && textOf(other.state[name]).toLowerCase() === value.toLowerCase())
        throw duplicated(resource, name, value);
  }
}

function duplicated(resource: Resource, field: string, value: string): ApiError {
  const fieldLabel = field.charAt(0).toUpperCase() + field.slice(1);
  return new ApiError(400, "EntityDuplicated", `The ${field} ${value} is in use.`, {
    entity: resource.entity,
    field,
    fieldLabel,
    value,
  });
}
