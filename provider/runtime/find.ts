import { closest, distance } from "fastest-levenshtein";
import { holdsSecret, partOf } from "../schema/shape.js";
import type { AnyDefinition } from "../schema/definition.js";
import type { Account } from "./account.js";
import { addressOf, singletonId } from "./address.js";
import { alike, sameName } from "./identity.js";
import { type Model, modelOf, parentsIn } from "./model.js";
import { nothingThere } from "./nothing-there.js";
import { type Fields, textOf, typedPart } from "./value.js";

/**
 * All objects that a filter lets through.
 *
 * @param filter - Values that fields must have, `id`, `keywords`, and the ids of the parents.
 */
export async function findAll(definition: AnyDefinition, filter: Fields, account: Account): Promise<Fields[]> {
  const model = modelOf(definition);
  return (await candidates(model, filter, account))
    .filter((row) => fits(row, filter, model))
    .map((row) => shown(row, filter, model));
}

/**
 * The one object that a filter lets through.
 *
 * @throws When there is none, with the nearest ones, or more than one.
 */
export async function findOne(definition: AnyDefinition, filter: Fields, account: Account): Promise<Fields> {
  const model = modelOf(definition);
  const rows = await candidates(model, filter, account);
  if (rows.length === 0 && definition.singleton)
    throw new Error(nothingThere(addressOf(model, filter).item(""), model));
  const fitting = rows.filter((candidate) => fits(candidate, filter, model));
  const [row, ...others] = closestFits(fitting, filter, model);
  if (row && others.length === 0) return shown(row, filter, model);
  throw new Error(row ? several([row, ...others], filter, model) : none(rows, filter, model));
}

function candidates(model: Model, filter: Fields, account: Account): Promise<Fields[]> {
  if (model.definition.singleton) return single(model, filter, account);
  const { keywords } = filter as { keywords?: string };
  if (keywords !== undefined && !model.definition.queries?.includes("keywords")) {
    throw new Error(`The API cannot search ${model.definition.noun} lists by keywords; give a field, such as name.`);
  }
  return account.listOnce(addressOf(model, filter), model, queryOf(filter, model));
}

/** What the API itself can look for. */
function queryOf(filter: Fields, { definition, node }: Model): Record<string, string> {
  const { queries = [] } = definition;
  const isAsked = (key: string) => key === "keywords" || (node.keys.has(key) && !node.readOnly.has(key));
  const asked = queries.filter((key) => isAsked(key) && textOf(filter[key]) !== "");
  return Object.fromEntries(asked.map((key) => [key, textOf(filter[key])]));
}

async function single(model: Model, filter: Fields, account: Account): Promise<Fields[]> {
  const address = addressOf(model, filter);
  const found =
    (await account.readOnce(address.item(""), model)) ??
    (address.other === undefined ? undefined : await account.readOnce(address.other, model));
  return found ? [{ id: singletonId(model, filter), ...found }] : [];
}

function criteria(filter: Fields, model: Model): [string, unknown][] {
  return Object.entries(filter).filter(
    ([key, value]) => value !== undefined && key !== "keywords" && !model.parents.includes(key),
  );
}

function fits(row: Fields, filter: Fields, model: Model): boolean {
  return criteria(filter, model).every(([key, value]) => sameName(row[key], value));
}

/** Of several that fit, those that have every letter as it is looked for, if there are any. */
function closestFits(rows: readonly Fields[], filter: Fields, model: Model): readonly Fields[] {
  const exact = rows.filter((row) => criteria(filter, model).every(([key, value]) => alike(row[key], value)));
  return exact.length > 0 ? exact : rows;
}

function shown(row: Fields, filter: Fields, model: Model): Fields {
  const known = typedPart(row, model.node) as Fields;
  const open = Object.entries(known).filter(([key]) => !holdsSecret(partOf(model.node, key)));
  return { id: row["id"], ...parentsIn(filter, model), ...Object.fromEntries(open) };
}

function none(rows: readonly Fields[], filter: Fields, model: Model): string {
  const { noun } = model.definition;
  const wanted = criteria(filter, model);
  const [key = "name", value] = wanted.find(([name]) => name !== "id") ?? wanted[0] ?? [];
  const texts = rows.map((row) => row[key]).filter((text): text is string => typeof text === "string");
  const near = texts.length > 0 && typeof value === "string" ? nearest(value, texts) : [];
  const hint =
    near.length > 0
      ? `Near: ${near.map((text) => JSON.stringify(text)).join(", ")}.`
      : `There are ${rows.length} in all.`;
  return `No ${noun} with ${told(wanted)}. ${hint}`;
}

function several(rows: readonly Fields[], filter: Fields, model: Model): string {
  const ids = rows.slice(0, 5).map((row) => String(row["id"]));
  const more = rows.length > ids.length ? ", …" : "";
  const wanted = criteria(filter, model);
  const what = wanted.length > 0 ? ` with ${told(wanted)}` : "";
  return `${rows.length} objects are a ${model.definition.noun}${what} (ids ${ids.join(", ")}${more}); give more of its fields, or its id.`;
}

function told(wanted: readonly [string, unknown][]): string {
  return wanted.map(([key, value]) => `${key} ${JSON.stringify(value)}`).join(" and ");
}

function nearest(wanted: string, texts: readonly string[]): string[] {
  const best = closest(wanted, texts);
  const far = (text: string) => distance(wanted.toLowerCase(), text.toLowerCase());
  const close = texts.filter(
    (text) => far(text) <= Math.max(2, wanted.length / 3) || text.toLowerCase().includes(wanted.toLowerCase()),
  );
  return [...new Set([best, ...close])].sort((one, other) => far(one) - far(other)).slice(0, 5);
}
