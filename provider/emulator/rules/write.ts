import { ApiError, badParameter, notFound } from "../api-error.js";
import type { Property, Shape } from "../description/property.js";
import type { Resource } from "../description/described-resource.js";
import type { Operation } from "../description/route.js";
import { emptyId, newId } from "../identifiers.js";
import type { JsonObject } from "../json.js";
import { copy, isObject, objectsIn, textOf } from "../json.js";
import { holds } from "../state/conditions.js";
import { become } from "../state/found.js";
import type { Found } from "../state/found.js";
import { initialObject } from "../state/initial.js";
import { find } from "../state/objects.js";
import type { Site } from "../state/site.js";
import { afterWrite, nextOrder } from "./fill.js";
import { linksOf, relink } from "./links.js";
import { merge } from "./merge.js";
import { normalise } from "./normalise.js";
import { place } from "./place.js";
import { checkReferences } from "./references.js";
import { checkUnique } from "./unique.js";
import { checkKeys } from "./known-keys.js";
import { checkRequiredInPut, isMissing, missing, validate } from "./validate.js";

/** Makes an object from the body of a POST. Throws the API's error for a bad one. */
export function create(site: Site, operation: Operation, body: JsonObject, parentId: string | undefined): Found {
  const { resource } = operation;
  checkKeys(site, resource.shape, body);
  const input = normalise(site, resource.shape, body);
  const id = takeId(site, resource, input);
  checkInput(site, operation, input);
  const owner = ownerOf(site, resource, parentId ?? textOf(input[resource.parentField ?? ""]));
  const state: JsonObject = { ...initialObject(site, resource, id), id };
  const draft: Found = { resource, id, state, parentId: owner?.id, drop: () => undefined };
  merge({ site, found: draft, isNew: true }, resource.shape, state, input);
  if (resource.shape.properties.get("order")?.filled === "order" && input["order"] === undefined)
    state["order"] = nextOrder(site, draft);
  checkState(site, operation, id, state, input);
  afterWrite(site, resource, state);
  return place(site, draft, owner);
}

/** Writes the body of a PUT into an object. Throws the API's error for a bad one; then nothing has changed. */
export function update(site: Site, operation: Operation, found: Found, body: JsonObject): Found {
  const { resource } = operation;
  checkKeys(site, resource.shape, body);
  checkClosed(site, found, body);
  const input = normalise(site, resource.shape, body);
  checkInput(site, operation, input);
  Reflect.deleteProperty(input, "id");
  const before = linksOf(resource, found.state);
  const next = copy(found.state);
  const replaces = operation.does === "update" && site.isStrict("replacingPut");
  merge({ site, found, isNew: false, replaces }, resource.shape, next, input);
  checkState(site, operation, found.id, next, input);
  afterWrite(site, resource, next);
  become(found.state, next);
  relink(site, resource, found.id, before, found.state);
  return found;
}

/** The id that a body brings, where clients choose it; else a new one. */
function takeId(site: Site, resource: Resource, input: JsonObject): string {
  const given = textOf(input["id"]);
  Reflect.deleteProperty(input, "id");
  if (resource.shape.properties.get("id")?.readOnly !== false || given === "" || given === emptyId) return newId();
  if (find(site, resource, given) !== undefined)
    throw new ApiError(400, "EntityDuplicated", `The id ${given} is in use.`, {
      entity: resource.entity,
      field: "id",
      value: given,
    });
  return given;
}

function ownerOf(site: Site, resource: Resource, parentId: string): Found | undefined {
  if (resource.storedIn === undefined) return undefined;
  const ownerResource = site.known(resource.storedIn.resource);
  const owner = find(site, ownerResource, parentId.toLowerCase());
  if (owner === undefined) throw notFound(ownerResource.entity, parentId);
  return owner;
}

function checkInput(site: Site, operation: Operation, input: JsonObject): void {
  validate(operation, input);
  checkReferences(site, operation.resource.shape, input);
  for (const [name, value] of Object.entries(input)) {
    const feature = operation.resource.shape.properties.get(name)?.valueFeatures[textOf(value)];
    if (feature !== undefined && !site.has(feature)) throw featureMissing(feature);
  }
}

/** 403 for a feature that the site's plan lacks. */
export function featureMissing(feature: string): ApiError {
  return new ApiError(403, "FeatureNotAvailable", `The plan of the site does not have the feature ${feature}.`, {
    feature,
  });
}

function checkState(site: Site, operation: Operation, id: string, state: JsonObject, input: JsonObject): void {
  checkUnique(site, operation.resource, id, state);
  const isWhole = operation.does === "update" && site.isStrict("requiredInPut");
  if (isWhole) checkRequiredInPut(operation, state, input);
  checkRequiredWhen(isWhole, operation, operation.resource.shape, state, input, []);
}

/** A PUT that need not be whole is only held to a condition whose field or whose subject it speaks of. */
function checkRequiredWhen(
  isWhole: boolean,
  operation: Operation,
  shape: Shape,
  state: JsonObject,
  input: JsonObject,
  path: readonly string[],
): void {
  for (const [name, property] of shape.properties) {
    if (
      (isWhole ? property.requiredWhen !== undefined : isAsked(operation, property, input)) &&
      holds(property.requiredWhen ?? [], state) &&
      isMissing(property, state[name])
    )
      throw missing(operation, [...path, name].join("."));
    if (property.shape === undefined || !(name in input)) continue;
    const rows = isObject(state[name]) ? [state[name]] : objectsIn(state[name]);
    for (const row of rows) checkRequiredWhen(isWhole, operation, property.shape, row, row, [...path, name]);
  }
}

function isAsked(operation: Operation, property: Property, input: JsonObject): boolean {
  if (property.requiredWhen === undefined) return false;
  return (
    operation.does !== "update" || property.name in input || property.requiredWhen.some(({ field }) => field in input)
  );
}

function checkClosed(site: Site, found: Found, body: JsonObject): void {
  for (const [name, value] of Object.entries(body)) {
    const property = found.resource.shape.properties.get(name);
    if (property?.closedToPut === undefined) continue;
    const current = property.filled === "parent" ? (found.parentId ?? "") : textOf(found.state[name]);
    const isSame = textOf(value).toLowerCase() === current.toLowerCase();
    const { closedToPut } = property;
    if (isSame && (closedToPut === "changed" || (closedToPut === "leftOut" && !site.isStrict("knownKeys")))) continue;
    throw badParameter("ParameterIsNotEditable", name, `The parameter ${name} cannot be changed.`);
  }
}
