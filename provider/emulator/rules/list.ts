import { ApiError, badParameter } from "../api-error.js";
import type { Resource } from "../description/described-resource.js";
import type { Filter, Operation } from "../description/route.js";
import type { JsonObject, JsonValue } from "../json.js";
import { textOf } from "../json.js";
import type { Found } from "../state/found.js";
import { objects } from "../state/objects.js";
import type { Site } from "../state/site.js";
import { answer } from "./answer.js";
import type { Query } from "./query.js";

/** A list as the resource answers it: filtered, sorted, and a page of it where it is paged. */
export function list(site: Site, operation: Operation, query: Query, parentId: string | undefined): JsonValue {
  const { resource } = operation;
  checkRequired(operation, query);
  const search = { parentId, deleted: query.flag("isIncludeDeleted") };
  const kept = [...objects(site, resource, search)].filter((found) =>
    operation.filters.every((filter) => passes(filter, found, query)),
  );
  const all = sort(resource, kept, query);
  const embedding = { includes: query.includes(operation.includes), nested: false };
  const show = (found: Found): JsonObject => answer(site, found, embedding);
  const { shape, key } = resource.list;
  if (shape === "array") return all.map(show);
  if (shape === "wrapped") return { [key]: all.map(show) };
  const size = number(query, "pageSize", resource.list.pageSize ?? 10);
  const index = number(query, "pageIndex", 1);
  const page = all.slice((index - 1) * size, index * size);
  return {
    [key]: page.map(show),
    nextPage: index * size < all.length ? query.urlOfPage(index + 1) : null,
    previousPage: index > 1 ? query.urlOfPage(index - 1) : null,
    total: all.length,
  };
}

function checkRequired({ filters }: Operation, query: Query): void {
  for (const { parameter, required } of filters)
    if (required && query.get(parameter) === undefined)
      throw badParameter("ParameterMissing", parameter, `The parameter ${parameter} is required.`);
}

function passes({ parameter, fields, match }: Filter, { state, parentId, resource }: Found, query: Query): boolean {
  const wanted = query.get(parameter)?.toLowerCase();
  if (wanted === undefined) return true;
  return fields.some((field) => {
    const isParent = resource.shape.properties.get(field)?.filled === "parent";
    const value = (isParent ? (parentId ?? "") : textOf(state[field])).toLowerCase();
    return match === "equals" ? value === wanted : value.includes(wanted);
  });
}

function sort(resource: Resource, found: Found[], query: Query): Found[] {
  const order = query.get("sortOrder")?.toLowerCase() ?? "asc";
  if (order !== "asc" && order !== "desc")
    throw new ApiError(400, "SortOrderInvalid", `The sort order ${order} is neither asc nor desc.`, {
      sortOrder: order,
    });
  const wanted = query.get("sortBy")?.toLowerCase();
  if (wanted === undefined) return found;
  const property = [...resource.shape.properties.values()].find(({ name }) => name.toLowerCase() === wanted);
  if (property === undefined || property.type === "array" || property.type === "object")
    throw new ApiError(400, "SortFieldNotSupport", `The list cannot be sorted by ${wanted}.`, { sortBy: wanted });
  const direction = order === "asc" ? 1 : -1;
  return found.sort((a, b) => direction * compare(a.state[property.name], b.state[property.name]));
}

function compare(a: JsonValue | undefined, b: JsonValue | undefined): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [one, other] = [textOf(a).toLowerCase(), textOf(b).toLowerCase()];
  return one < other ? -1 : one > other ? 1 : 0;
}

function number(query: Query, name: string, otherwise: number): number {
  const text = query.get(name);
  if (text === undefined || text === "") return otherwise;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw badParameter("ParameterInvalid", name, `The parameter ${name} must be a whole number from 1.`, {
      value: text,
    });
  return value;
}
