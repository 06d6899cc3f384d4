import { ApiError } from "../api-error.js";
import type { Property, Shape } from "../description/property.js";
import type { Resource } from "../description/described-resource.js";
import { emptyId } from "../identifiers.js";
import type { JsonObject } from "../json.js";
import { idsIn, isObject, objectsIn, textOf } from "../json.js";
import { holds } from "../state/conditions.js";
import { isBuiltIn } from "../state/found.js";
import type { Found } from "../state/found.js";
import { keyOf, objects } from "../state/objects.js";
import type { Site } from "../state/site.js";
import { unlink } from "./links.js";

/** Properties of a resource, at any depth, that hold the ids of one kind of object. */
interface Referrer {
  readonly resource: Resource;
  readonly path: readonly Property[];
}

/** Throws where the object may not be deleted: it is built in, or another cannot do without it. */
export function checkDeletable(site: Site, found: Found): void {
  const { resource, state, id } = found;
  const { undeletable } = resource;
  const isFixed = undeletable === "builtIn" ? isBuiltIn(state) : undeletable !== undefined && holds(undeletable, state);
  if (isFixed)
    throw new ApiError(400, "ActionNotSupported", `This ${resource.entity} is built in and cannot be deleted.`, {
      entity: resource.entity,
    });
  for (const { resource: user, path } of referrers(site, resource))
    if (path.at(-1)?.reference?.onDelete === "refuse" && isUsed(site, user, path, id))
      throw new ApiError(400, "EntityInUse", `This ${resource.entity} is used by a ${user.entity}.`, {
        entity: resource.entity,
        usedBy: user.entity,
      });
}

function isUsed(site: Site, user: Resource, path: readonly Property[], id: string): boolean {
  for (const { state, id: userId } of objects(site, user, { touchedOnly: true }))
    if (userId !== id && holders(state, path).some((holder) => textOf(holder[path.at(-1)?.name ?? ""]) === id))
      return true;
  return false;
}

/** Deletes an object with everything that follows from it. */
export function remove(site: Site, found: Found, isConsequence = false): void {
  const { resource, id, state } = found;
  unlink(site, resource, id, state);
  if (resource.softDelete) state["isDeleted"] = true;
  else found.drop();
  for (const child of site.model.resources.values())
    if (child.storage === "perParent" && child.parent === resource.name) removeChild(site, child, id);
  for (const referrer of referrers(site, resource)) letGo(site, referrer, found, isConsequence);
}

function removeChild(site: Site, child: Resource, id: string): void {
  const table = site.store.table(child.name);
  for (const which of child.which.length === 0 ? [undefined] : child.which) {
    const key = keyOf(id, which);
    const state = table.get(key);
    if (state !== undefined) unlink(site, child, id, state);
    table.delete(key);
  }
}

/** What goes because its parent goes takes along even what would have kept it from being deleted by itself. */
function letGo(site: Site, { resource, path }: Referrer, { id, resource: gone }: Found, isConsequence: boolean): void {
  const last = path.at(-1);
  if (last === undefined) return;
  const { onDelete } = last.reference ?? {};
  const isCascade = onDelete === "cascade" || (onDelete === "refuse" && isConsequence && last.reference?.none !== true);
  for (const user of [...objects(site, resource, { touchedOnly: true })]) {
    if (path.length === 1 && isCascade && textOf(user.state[last.name]) === id) remove(site, user, true);
    else if (path.length > 1 && isCascade) dropRows(user.state, path, id);
    else for (const holder of holders(user.state, path)) clear(holder, last, id, gone.softDelete);
  }
}

function clear(holder: JsonObject, property: Property, id: string, isSoft: boolean): void {
  const value = holder[property.name];
  if (Array.isArray(value)) {
    if (idsIn(value).includes(id)) holder[property.name] = value.filter((item) => textOf(item) !== id);
  } else if (!isSoft && textOf(value) === id) holder[property.name] = emptyId;
}

function dropRows(state: JsonObject, path: readonly Property[], id: string): void {
  const [list, last] = path.slice(-2);
  if (list === undefined || last === undefined) return;
  for (const holder of holders(state, path.slice(0, -1))) {
    const rows = objectsIn(holder[list.name]);
    if (rows.some((row) => textOf(row[last.name]) === id))
      holder[list.name] = rows.filter((row) => textOf(row[last.name]) !== id);
  }
}

/** The objects at any depth that have the last property of a path as a member. */
function holders(state: JsonObject, path: readonly Property[]): JsonObject[] {
  let current = [state];
  for (const { name } of path.slice(0, -1))
    current = current.flatMap((holder) => (isObject(holder[name]) ? [holder[name]] : objectsIn(holder[name])));
  return current;
}

const known = new WeakMap<Resource, readonly Referrer[]>();

function referrers(site: Site, target: Resource): readonly Referrer[] {
  const before = known.get(target);
  if (before !== undefined) return before;
  const all = [...site.model.resources.values()]
    .filter(({ storage }) => storage !== "inParent")
    .flatMap((resource) => paths(resource.shape, target.name).map((path) => ({ resource, path })));
  known.set(target, all);
  return all;
}

function paths(shape: Shape, target: string, depth = 0): Property[][] {
  return [...shape.properties.values()].flatMap((property) => {
    const inner =
      property.shape === undefined || depth > 3
        ? []
        : paths(property.shape, target, depth + 1).map((path) => [property, ...path]);
    const points =
      property.reference?.to.includes(target) === true &&
      property.filled !== "parent" &&
      property.reference.otherSide === undefined;
    return points ? [[property], ...inner] : inner;
  });
}
