import { isSelf } from "../../self.js";
import type { Account } from "../account.js";
import { addressOf } from "../address.js";
import type { Model } from "../model.js";
import { isPartial } from "../partial.js";
import { digest, type Fields } from "../value.js";
import { siteKey, siteMark } from "./site.js";

/** Which resource of which program arguments or a state are of; undefined for what an earlier release wrote. */
export function selfIn(fields: Fields): string | undefined {
  const { __self: self } = fields;
  return isSelf(self) ? self : undefined;
}

/** Arguments without what a run alone needs, which no state keeps. */
export function withoutCalled(inputs: Fields): Fields {
  return Object.fromEntries(Object.entries(inputs).filter(([key]) => key !== "__called" && key !== "__account"));
}

/** A state that says whose it is, and of which site. */
export function marked(state: Fields, fields: Fields, { ownership: { site } }: Account): Fields {
  const self = selfIn(fields);
  return { ...state, ...(self !== undefined && { __self: self }), ...(site && siteMark(site)) };
}

/** A create whose state says so, also where not all of it got done. */
export async function marking<T extends { readonly state: Fields }>(
  inputs: Fields,
  account: Account,
  work: () => Promise<T>,
): Promise<T> {
  try {
    const created = await work();
    return { ...created, state: marked(created.state, inputs, account) };
  } catch (error) {
    if (isPartial(error)) Object.assign(error.properties, marked({}, inputs, account));
    throw error;
  }
}

/**
 * What the journal calls an object: a digest of its path, whatever the case of its ids. Undefined for what deleting a resource leaves
 * alone anyway.
 *
 * @param fields - Hold the ids of the parents.
 */
export function objectKey(
  id: string,
  fields: Fields,
  model: Model,
  { ownership }: Pick<Account, "ownership">,
): string | undefined {
  const { singleton, adoptedBy, withoutDelete } = model.definition;
  if (singleton || adoptedBy || withoutDelete) return undefined;
  return placeKey(id, fields, model, { ownership });
}

/**
 * What the journal calls anything that a resource stands for, settings that cannot be deleted too.
 *
 * @param fields - Hold the ids of the parents.
 */
export function placeKey(id: string, fields: Fields, model: Model, { ownership }: Pick<Account, "ownership">): string {
  const path = addressOf(model, fields).item(id).toLowerCase();
  return digest([ownership.site && siteKey(ownership.site), path]);
}
