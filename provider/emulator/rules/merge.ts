import { badParameter } from "../api-error.js";
import type { Property, Shape } from "../description/property.js";
import { newId } from "../identifiers.js";
import type { JsonObject, JsonValue } from "../json.js";
import { copy, isObject, objectsIn, textOf } from "../json.js";
import { isBuiltIn } from "../state/found.js";
import type { Found } from "../state/found.js";
import { blank, initialState } from "../state/initial.js";
import type { Site } from "../state/site.js";
import { pictureToStore } from "./pictures.js";
import { setBack } from "./set-back.js";

/** The row of asterisks that stands for a secret in answers. */
export const mask = "**********";

/** What a merge is about: the object, and whether it is being made. */
export interface Writing {
  readonly site: Site;
  readonly found: Found;
  readonly isNew: boolean;
  /** Whether it is a PUT that replaces. */
  readonly replaces?: boolean;
}

/** Writes a normalised body into a state: a key that is left out keeps its value, or goes back to its default where the write replaces. */
export function merge(writing: Writing, shape: Shape, state: JsonObject, input: JsonObject): void {
  if (writing.replaces === true) setBack(writing, shape, state, input);
  for (const [name, value] of Object.entries(input)) {
    const property = shape.properties.get(name);
    if (property === undefined && shape.open && name !== "id") state[name] = copy(value);
    if (property === undefined || (name === "id" && property.readOnly)) continue;
    state[name] = mergeValue(writing, property, state[name], value);
  }
}

function mergeValue(writing: Writing, property: Property, stored: JsonValue | undefined, sent: JsonValue): JsonValue {
  if (property.image !== undefined) return pictureToStore(writing.site, writing.found, property, stored, sent);
  if (property.secret !== undefined) return secretToStore(property, stored, sent);
  if (property.shape !== undefined && Array.isArray(sent))
    return mergeRows(writing, property, property.shape, objectsIn(stored), objectsIn(sent));
  if (property.shape !== undefined && isObject(sent)) return mergeObject(writing, property.shape, stored, sent);
  if (property.always.length > 0 && Array.isArray(sent)) return [...new Set([...sent, ...property.always])];
  return property.type === "array" && property.reference !== undefined && Array.isArray(sent)
    ? [...new Set(sent)]
    : copy(sent);
}

function secretToStore(property: Property, stored: JsonValue | undefined, sent: JsonValue): JsonValue {
  const text = textOf(sent);
  const isEcho = (property.secret === "masked" && text === mask) || (property.secret === "empty" && text === "");
  return isEcho ? (stored ?? "") : text;
}

function mergeObject(writing: Writing, shape: Shape, stored: JsonValue | undefined, sent: JsonObject): JsonObject {
  const next = isObject(stored) ? stored : blank(writing.site, shape);
  merge(writing, shape, next, sent);
  return next;
}

/** Rows with a known id are changed, rows without one made, stored rows that are left out deleted. */
function mergeRows(
  writing: Writing,
  property: Property,
  shape: Shape,
  stored: readonly JsonObject[],
  sent: readonly JsonObject[],
): JsonObject[] {
  const key = property.rows.key ?? (shape.properties.has("id") || shape.adds["id"] === "id" ? "id" : undefined);
  const known = new Map(key === undefined ? [] : stored.map((row) => [textOf(row[key]), row]));
  const next = sent.map((row, index) =>
    mergeRow(writing, property, shape, key === undefined ? undefined : known.get(textOf(row[key])), row, index),
  );
  if (property.rows.keepBuiltIn === true) next.push(...stored.filter((row) => isBuiltIn(row) && !next.includes(row)));
  return next;
}

function mergeRow(
  writing: Writing,
  property: Property,
  shape: Shape,
  stored: JsonObject | undefined,
  sent: JsonObject,
  index: number,
): JsonObject {
  const idProperty = shape.properties.get("id");
  const sentId = textOf(sent["id"]);
  if (stored === undefined && sentId !== "" && !writing.isNew && idProperty?.readOnly === true)
    throw badParameter("ParameterInvalid", `${property.name}.id`, `There is no row ${sentId} in ${property.name}.`, {
      value: sentId,
    });
  const row = stored ?? { ...initialState(writing.site, shape), id: newId() };
  if (stored === undefined && idProperty?.readOnly === false && sentId !== "") row["id"] = sentId;
  merge(stored === undefined ? { ...writing, isNew: true } : writing, shape, row, withoutId(sent));
  if (stored === undefined && shape.properties.has("order") && sent["order"] === undefined) row["order"] = index + 1;
  return row;
}

function withoutId(sent: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(sent).filter(([name]) => name !== "id"));
}
