import type { Property, Shape } from "../description/property.js";
import type { JsonObject, JsonValue } from "../json.js";
import { objectsIn } from "../json.js";
import { isBuiltIn } from "../state/found.js";
import { initialValue } from "../state/initial.js";
import type { Writing } from "./merge.js";

/** Gives what a replacing PUT leaves out its default again; a list is emptied. */
export function setBack({ site, found }: Writing, shape: Shape, state: JsonObject, input: JsonObject): void {
  for (const [name, property] of shape.properties) {
    const isParent = shape === found.resource.shape && name === found.resource.parentField;
    if (name in input || isParent || isServers(property)) continue;
    state[name] = property.shape === undefined ? initialValue(site, property) : withoutRows(property, state[name]);
  }
  if (!shape.open) return;
  for (const name of Object.keys(state))
    if (!shape.properties.has(name) && name !== "id" && !name.startsWith("_") && !(name in input))
      Reflect.deleteProperty(state, name);
}

/** What no body is held to: what the server fills in or keeps to itself, and what it hides, since no client can send that back. */
function isServers(property: Property): boolean {
  const isWorkedOut = property.expands !== undefined || property.copyOf !== undefined || property.idOf !== undefined;
  const isHidden = property.secret !== undefined || property.writeOnly;
  const isClosed = property.closedToPut === "always" || property.closedToPut === "leftOut";
  return (
    property.readOnly || property.filled !== undefined || isWorkedOut || isHidden || isClosed || property.name === "id"
  );
}

function withoutRows(property: Property, stored: JsonValue | undefined): JsonValue {
  if (property.type !== "array") return null;
  return property.rows.keepBuiltIn === true ? objectsIn(stored).filter(isBuiltIn) : [];
}
