import type { Resource } from "../description/described-resource.js";
import type { Property, Shape } from "../description/property.js";
import { emptyId } from "../identifiers.js";
import type { JsonObject, JsonValue } from "../json.js";
import { copy, idsIn, isObject, objectsIn, textOf } from "../json.js";
import { holds } from "../state/conditions.js";
import type { Found } from "../state/found.js";
import { initialState, initialValue } from "../state/initial.js";
import { find, objects } from "../state/objects.js";
import type { Site } from "../state/site.js";
import { utc } from "../state/time.js";
import { computed } from "./computed.js";
import { mask } from "./merge.js";
import { pictureUrl } from "./pictures.js";

/** What an answer embeds. */
export interface Embedding {
  /** Names given as `include`. */
  readonly includes: ReadonlySet<string>;
  /** Every nested list, asked for or not, as the answers to POST and PUT hold them. */
  readonly nested: boolean;
}

/** Every nested list and nothing else. */
export const whole: Embedding = { includes: new Set(), nested: true };

/** An object as an answer shows it. */
export function answer(site: Site, found: Found, embedding: Embedding): JsonObject {
  return show(site, found, found.resource.shape, found.state, found.parentId ?? found.id, embedding);
}

function show(
  site: Site,
  found: Found,
  shape: Shape,
  state: JsonObject,
  parentId: string,
  embedding: Embedding,
): JsonObject {
  const shown: JsonObject = {};
  for (const [name, property] of shape.properties) {
    if (property.writeOnly || property.secret === "absent" || isLeftOut(found.resource, property, embedding)) continue;
    const condition = property.availableWhen;
    if (condition !== undefined && condition.whenOff !== "default" && !holds(condition.all, state)) continue;
    shown[name] = showValue(site, found, shape, property, state, parentId, embedding);
  }
  return { ...shown, ...undescribed(shape, state, parentId) };
}

/** What an answer holds beside the properties that the description names. */
function undescribed(shape: Shape, state: JsonObject, parentId: string): JsonObject {
  const more: JsonObject = {};
  for (const [name, what] of Object.entries(shape.adds)) more[name] = what === "id" ? (state["id"] ?? "") : parentId;
  if (!shape.open) return more;
  for (const [name, value] of Object.entries(state))
    if (!shape.properties.has(name) && name !== "id" && !name.startsWith("_")) more[name] = copy(value);
  return more;
}

/** A list inside rows that are shown themselves comes with them, unless the resource has an include for it. */
function isLeftOut(resource: Resource, property: Property, { includes, nested }: Embedding): boolean {
  if (property.include === undefined || includes.has(property.include)) return false;
  return property.expands !== undefined || (!nested && resource.includes.includes(property.include));
}

function showValue(
  site: Site,
  found: Found,
  holder: Shape,
  property: Property,
  state: JsonObject,
  parentId: string,
  embedding: Embedding,
): JsonValue {
  const stored = state[property.name];
  if (property.expands !== undefined) return expand(site, found, holder, property, state);
  if (property.copyOf !== undefined) return copyOf(site, holder, property, state);
  if (property.idOf !== undefined) return idOf(state[property.idOf]);
  if (property.filled !== undefined) return computed(site, found, property.filled, state, parentId) ?? stored ?? null;
  if (property.secret !== undefined) return property.secret === "masked" && textOf(stored) !== "" ? mask : "";
  if (property.image !== undefined) return pictureUrl(site, found, property, stored);
  const { shape } = property;
  const ownId = textOf(state["id"]) || parentId;
  if (shape !== undefined && property.type === "array")
    return rowsOf(site, property, shape, stored).map((row) => show(site, found, shape, row, ownId, embedding));
  if (shape !== undefined && isObject(stored)) return show(site, found, shape, stored, ownId, embedding);
  if (property.type === "array" && property.reference !== undefined) return sorted(stored);
  const value = stored === undefined ? initialValue(site, property) : copy(stored);
  const isDay = property.format === "date" && typeof value === "string" && value !== "";
  return isDay && site.isStrict("moments") ? (utc(value) ?? value) : value;
}

/** The stored rows, or, where there is one for each object of a kind, a row for each of them. */
function rowsOf(site: Site, property: Property, shape: Shape, stored: JsonValue | undefined): JsonObject[] {
  const rows = objectsIn(stored);
  const { onePer, key = "id" } = property.rows;
  const target = site.resource(onePer);
  if (target === undefined) return rows;
  const known = new Map(rows.map((row) => [textOf(row[key]), row]));
  const blank = initialState(site, shape);
  return [...objects(site, target)].map(({ id }) => known.get(id) ?? { ...blank, [key]: id });
}

/** Ids of a relation are a set: they come in an order of the server's own. */
function sorted(value: JsonValue | undefined): JsonValue[] {
  const ids = Array.isArray(value) ? [...value] : [];
  return ids.sort((a, b) => (typeof a === "number" && typeof b === "number" ? a - b : textOf(a) < textOf(b) ? -1 : 1));
}

function idOf(embedded: JsonValue | undefined): JsonValue {
  return isObject(embedded) ? (embedded["id"] ?? emptyId) : emptyId;
}

/** The object or the objects behind the ids of another property, or all of a kind. */
function expand(site: Site, found: Found, holder: Shape, property: Property, state: JsonObject): JsonValue {
  const kind = site.resource(property.expands);
  if (kind !== undefined) return everyOne(site, found, kind, property);
  const source = holder.properties.get(property.expands ?? "");
  const targets = source?.reference?.to ?? [];
  if (source?.type !== "array") return lookUp(site, targets, textOf(state[property.expands ?? ""]));
  return idsIn(state[source.name]).flatMap((id) => lookUp(site, targets, id) ?? []);
}

/** All objects of a kind; where it belongs to this one, its own. */
function everyOne(site: Site, found: Found, kind: Resource, property: Property): JsonValue {
  const parentId = kind.parent === found.resource.name ? found.id : undefined;
  const shown = [...objects(site, kind, { parentId })].map((one) => answer(site, one, whole));
  return property.type === "array" ? shown : (shown[0] ?? null);
}

function copyOf(site: Site, holder: Shape, property: Property, state: JsonObject): JsonValue {
  const id = textOf(state[property.copyOf ?? ""]);
  const targets = holder.properties.get(property.copyOf ?? "")?.reference?.to ?? [];
  const other = lookUp(site, targets, id);
  if (!isObject(other) || property.shape === undefined) return other;
  return Object.fromEntries(Object.entries(other).filter(([name]) => property.shape?.properties.has(name) === true));
}

function lookUp(site: Site, targets: readonly string[], id: string): JsonObject | null {
  if (id === "" || id === emptyId) return null;
  for (const name of targets) {
    const resource = site.resource(name);
    const found = resource === undefined ? undefined : find(site, resource, id.toLowerCase());
    if (found !== undefined) return answer(site, found, whole);
  }
  return null;
}
