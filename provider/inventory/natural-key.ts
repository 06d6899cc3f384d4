import { nameKey } from "../runtime/identity.js";
import type { Model } from "../runtime/model.js";
import { isUnknown } from "../runtime/unknown.js";
import { isUnset } from "../runtime/value.js";
import { hidden, type Item } from "./item.js";

/** The part of a URN that two runs of one program have in common: all but stack and project. */
export function urnPath(urn: string): string {
  return urn.split("::").slice(2).join("::");
}

/** What tells an object from all others of its type, account and parents; undefined where a part of it is not known or not set. */
export function naturalKeyOf(item: Item, model: Model): string | undefined {
  const { naturalKey = [] } = model.definition;
  return naturalKey.length === 0 ? undefined : keyOf(item, model, naturalKey);
}

/** The same of what is always there, and is not made: settings of the site or of an object, and rows that the API has. */
export function keptKeyOf(item: Item, model: Model): string | undefined {
  const { singleton, adoptedBy } = model.definition;
  return singleton || adoptedBy ? keyOf(item, model, adoptedBy ?? []) : undefined;
}

function keyOf(
  { inputs, dependsOn, account = "" }: Item,
  { parents }: Model,
  fields: readonly string[],
): string | undefined {
  const values = fields.map((field) => inputs[field]);
  if (values.some((value) => isUnset(value) || value === hidden || isUnknown(value))) return undefined;
  const places = parents.map((parent) => placeOf(inputs[parent], dependsOn[parent]));
  if (places.some(isUnknown)) return undefined;
  return JSON.stringify([account, places, values.map(nameKey)]);
}

/** A parent by the resource that gives its id, which may not be known yet; else by its id. */
function placeOf(id: unknown, urns: readonly string[] = []): unknown {
  const [urn] = urns;
  return urn === undefined || urns.length > 1 ? id : urnPath(urn);
}
