import { ApiError, badParameter } from "../api-error.js";
import type { Resource } from "../description/described-resource.js";
import type { Filter, Operation } from "../description/route.js";
import type { JsonObject, JsonValue } from "../json.js";
import { idsIn, textOf } from "../json.js";
import type { Found } from "../state/found.js";
import { find, objects } from "../state/objects.js";
import type { Site } from "../state/site.js";
import { answer } from "./answer.js";
import type { Query } from "./query.js";

/** A list as the resource answers it: filtered, sorted, and a page of it where it is paged. */
export function list(site: Site, operation: Operation, query: Query, parentId: string | undefined): JsonValue {
  const { resource } = operation;
  const search = { parentId, deleted: query.flag("isIncludeDeleted") };
  const kept = [...objects(site, resource, search)].filter((found) =>
    operation.filters.every((filter) => passes(site, filter, found, query)),
  );
  const all = sort(resource, kept, query);
  const asked = query.includes(operation.includes);
  const embedding = { includes: site.isStrict("bareLists") ? new Set<string>() : asked, nested: false };
  const show = (found: Found): JsonObject => answer(site, found, embedding);
  const { shape, key } = resource.list;
  if (shape === "array") return (operation.takesPages ? pageOf(all, query, all.length) : all).map(show);
  if (shape === "wrapped") return { [key]: all.map(show) };
  const usual = resource.list.pageSize ?? 10;
  const [size, index] = [number(query, "pageSize", usual), number(query, "pageIndex", 1)];
  return {
    [key]: pageOf(all, query, usual).map(show),
    nextPage: index * size < all.length ? query.urlOfPage(index + 1) : null,
    previousPage: index > 1 ? query.urlOfPage(index - 1) : null,
    total: all.length,
  };
}

function pageOf(all: Found[], query: Query, usual: number): Found[] {
  const size = number(query, "pageSize", usual);
  const index = number(query, "pageIndex", 1);
  return all.slice((index - 1) * size, index * size);
}

function passes(site: Site, { parameter, fields, match }: Filter, found: Found, query: Query): boolean {
  const wanted = query.get(parameter)?.toLowerCase();
  if (wanted === undefined) return true;
  const values = fields.flatMap((field) => valuesAt(site, found, field)).map((value) => value.toLowerCase());
  if (match === "range") return values.some((value) => isInRange(value, wanted));
  return values.some((value) => (match === "equals" ? value === wanted : value.includes(wanted)));
}

/** The values of a property; with a dot, those of a property of the object behind an id. */
function valuesAt(site: Site, { state, parentId, resource }: Found, field: string): string[] {
  const [own = "", further] = field.split(".");
  const property = resource.shape.properties.get(own);
  if (property?.filled === "parent") return [parentId ?? ""];
  const values = property?.type === "array" ? idsIn(state[own]) : [textOf(state[own])];
  if (further === undefined) return values;
  return values.flatMap((id) =>
    (property?.reference?.to ?? []).flatMap((name) => {
      const other = find(site, site.known(name), id.toLowerCase());
      return other === undefined ? [] : [textOf(other.state[further])];
    }),
  );
}

/** Whether a time is in a range of days, `20260101,20260131`; either end may be left out. */
function isInRange(time: string, range: string): boolean {
  const [from = "", to = ""] = range.split(",");
  const day = time.slice(0, 10).replaceAll("-", "");
  return (from === "" || day >= from.replaceAll("-", "")) && (to === "" || day <= to.replaceAll("-", ""));
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
  if (property === undefined || property.shape !== undefined || property.type === "object")
    throw new ApiError(400, "SortFieldNotSupport", `The list cannot be sorted by ${wanted}.`, { sortBy: wanted });
  const direction = order === "asc" ? 1 : -1;
  return found.sort((a, b) => direction * compare(a.state[property.name], b.state[property.name]));
}

function compare(a: JsonValue | undefined, b: JsonValue | undefined): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [one, other] = [sortText(a), sortText(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

function sortText(value: JsonValue | undefined): string {
  return (Array.isArray(value) ? value.map(textOf).join() : textOf(value)).toLowerCase();
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
