import { ForbiddenError, MethodNotAllowedError, NotFoundError } from "../../client/index.js";
import { holdsSecret, partOf } from "../../schema/shape.js";
import type { Account } from "../account.js";
import { addressOf, isListable } from "../address.js";
import { foldedValue } from "../folded-value.js";
import { idKey, nameKey } from "../identity.js";
import { secretKeys } from "../memory.js";
import { type Model, settingsIn } from "../model.js";
import { bothTwins } from "../names.js";
import { hasNames } from "../twin.js";
import { digest, type Fields } from "../value.js";
import type { Attempt } from "./entry.js";
import { siteKey } from "./site.js";

/** What is to be written down of a create before it is sent. Asks for the collection's list, once in a process. */
export async function attemptOf(inputs: Fields, model: Model, account: Account): Promise<Attempt> {
  const attempt = attemptFrom(inputs, model, Date.now());
  const rows = await before(inputs, model, account);
  const others = rows?.filter((row) => attempt.key === undefined || keyOf(row, model) === attempt.key).map(idDigest);
  const { site } = account.ownership;
  return { ...attempt, ...(site && { site: siteKey(site) }), ...(others && { others }) };
}

/**
 * What arguments alone tell of a create.
 *
 * @param at - When it was sent, in milliseconds since 1970.
 */
export function attemptFrom(inputs: Fields, model: Model, at: number): Attempt {
  const settings = settingsIn(inputs, model);
  const key = keyOf(settings, model);
  const { collection } = addressOf(model, inputs);
  return {
    type: typeOf(model),
    collection,
    ...(key !== undefined && { key }),
    sent: sentOf(inputs, settings, model),
    at,
  };
}

/** `area:Name`. */
export function typeOf({ definition }: Model): string {
  return `${definition.area}:${definition.name}`;
}

/** A digest of the names by which an object is known; undefined where one of them is not set, or the type has none. */
export function keyOf(fields: Fields, model: Model): string | undefined {
  if (!hasNames(fields, model)) return undefined;
  const { naturalKey = [], twins } = model.definition;
  const named = bothTwins(fields, twins);
  return digest(naturalKey.map((name) => nameKey(named[name])));
}

/** Digests of settings, without the forms that the API gives to them; nothing of secrets. */
export function sentOf(inputs: Fields, settings: Fields, { node, definition }: Model): Attempt["sent"] {
  const sent = bothTwins(settings, definition.twins);
  const hidden = secretKeys(inputs);
  const isOpen = (key: string) => !hidden.has(key) && !holdsSecret(partOf(node, key));
  return Object.fromEntries(
    Object.keys(sent).map((key) => [key, isOpen(key) ? digest(foldedValue(sent[key]), partOf(node, key)) : ""]),
  );
}

/** Tells the ids of one collection apart. */
export function idDigest(row: Fields): string {
  return digest(idKey(row["id"])).slice(0, 8);
}

/** What the collection holds; undefined where there is no list to look at. */
async function before(inputs: Fields, model: Model, account: Account): Promise<Fields[] | undefined> {
  if (!isListable(model, inputs)) return undefined;
  try {
    return await account.listOnce(addressOf(model, inputs), model);
  } catch (error) {
    const isNone = [NotFoundError, ForbiddenError, MethodNotAllowedError].some((kind) => error instanceof kind);
    if (isNone && !hasNames(settingsIn(inputs, model), model)) return undefined;
    throw error;
  }
}
