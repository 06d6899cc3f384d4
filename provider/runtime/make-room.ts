import { Comm100Error } from "../client/index.js";
import type { Account } from "./account.js";
import { addressOf } from "./address.js";
import { momentaryName, type Move } from "./hand-over.js";
import { sameName } from "./identity.js";
import { secretKeys } from "./memory.js";
import { merged } from "./merged.js";
import { labelOf } from "./model.js";

/**
 * Gives an object another name for a moment, so that its own is free for the one that this run gives it to. Not an e-mail address, which
 * somebody receives mail at or signs in with.
 *
 * @returns Whether the value is free now.
 */
export async function makeRoom({ id, from, model }: Move, field: string, account: Account): Promise<boolean> {
  const name = from[field];
  if (typeof name !== "string" || name.includes("@") || model.definition.withoutPut) return false;
  const address = addressOf(model, from);
  const live = await account.read(address.item(id), model);
  if (!live || !sameName(live[field], name)) return true;
  const momentary = momentaryName(name, id);
  try {
    await account.put(address.item(id), merged({ [field]: momentary }, live, model.node), model);
  } catch (error) {
    if (error instanceof Comm100Error && error.status === 400) return false;
    throw error;
  }
  const isSecret = secretKeys(from).has(field);
  const [now, given] = isSecret ? ["another one", "it"] : [JSON.stringify(momentary), JSON.stringify(name)];
  account.say(
    `${labelOf(from, model)}: its ${field} is ${now} for a moment, since this run gives ${given} to another object.`,
  );
  return true;
}
