import { NotFoundError } from "../client/index.js";
import type { Account } from "./account.js";
import { addressOf } from "./address.js";
import type { Model } from "./model.js";
import type { Fields } from "./value.js";

/** Deletes an object; where the API keeps it, as it does a singleton, only Pulumi forgets. Gone already is as good. */
export async function remove(id: string, state: Fields, model: Model, account: Account): Promise<void> {
  const { singleton, adoptedBy, withoutDelete } = model.definition;
  if (singleton || adoptedBy || withoutDelete) return;
  if (account.adopted.has(id)) {
    account.say(`${model.definition.noun} ${id} was replaced by itself; it is not deleted.`);
    return;
  }
  const address = addressOf(model, state);
  await account.deletions.allow(address, model, account);
  try {
    await account.client.delete(address.item(id));
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
  }
  account.deleted.add(id);
  // What referred to it no longer does.
  account.links.forget();
}
