import type { Account } from "./account.js";
import { addressOf } from "./address.js";
import { memoryOf } from "./memory.js";
import { type Model, settingsIn } from "./model.js";
import { stateAfterWrite } from "./state.js";
import type { Fields } from "./value.js";
import { bring } from "./write.js";

/**
 * Brings an object to what the program wants: reads it, merges, writes the whole if anything differs. After a failure the state stays as
 * it was, so that the next run compares with that and tries again.
 */
export async function update(
  id: string,
  state: Fields,
  inputs: Fields,
  model: Model,
  account: Account,
): Promise<Fields> {
  const address = addressOf(model, inputs);
  const { forms } = memoryOf(state);
  const intent = { account, model, address, id, settings: settingsIn(inputs, model), known: { values: state, forms } };
  const live = await account.read(address.item(id), model);
  if (!live) throw new Error(`The ${model.definition.noun} is gone (${id}): it was deleted outside Pulumi. ${remedy}`);
  return stateAfterWrite(inputs, await bring(intent, live), model);
}

const remedy = "Run `pulumi refresh`, then `pulumi up` makes it anew.";
