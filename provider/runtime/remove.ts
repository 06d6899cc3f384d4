import { NotFoundError } from "../client/index.js";
import { assureGone } from "./absence.js";
import type { Account } from "./account.js";
import { addressOf } from "./address.js";
import type { Model } from "./model.js";
import { holderName } from "./ownership/in-the-way.js";
import { objectKey, placeKey, selfIn } from "./ownership/state-marks.js";
import type { Fields } from "./value.js";

/**
 * Deletes an object; where the API keeps it, as it does a singleton, only Pulumi forgets. Gone already is as good. What another resource
 * stands for stays.
 */
export async function remove(id: string, state: Fields, model: Model, account: Account): Promise<void> {
  const object = objectKey(id, state, model, account);
  const self = selfIn(state);
  if (object !== undefined) {
    const keeper = keeperOf(object, self, account);
    if (keeper === undefined) await removeObject(id, state, model, account);
    else account.say(`warning: ${model.definition.noun} ${id} is not deleted: ${keeper}. The state forgets it.`);
  }
  account.ownership.releases(placeKey(id, state, model, account), id, self);
}

async function removeObject(id: string, state: Fields, model: Model, account: Account): Promise<void> {
  const address = addressOf(model, state);
  await account.deletions.allow(address, model, account);
  try {
    await account.client.delete(address.item(id));
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    await assureGone(id, state, model, account);
  }
  account.deleted.add(id);
  // What referred to it no longer does.
  account.links.forget();
  account.mirrors.forget(id, model);
}

/** Who else stands for an object, as the end of a sentence; undefined for nobody. */
function keeperOf(object: string, self: string | undefined, { ownership }: Account): string | undefined {
  if (ownership.isTaken(object)) return "a resource of this run took it over";
  const others = ownership.holdersBeside(object, self);
  // A state that does not say whose it is may be the only holder.
  if (others.length === 0 || (self === undefined && others.length === 1)) return undefined;
  const names = others.map(({ called }) => holderName(called)).join(" and ");
  return self === undefined
    ? `more than one resource stands for it (${names})`
    : `${names} stands for it, as this machine last saw. If that one has let go of it, delete it in the Control Panel`;
}
