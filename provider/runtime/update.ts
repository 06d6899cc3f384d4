import type { Account } from "./account.js";
import { assureGone } from "./absence.js";
import { addressOf } from "./address.js";
import { memoryOf, secretKeys } from "./memory.js";
import { conflicts } from "./conflicts.js";
import { labelOf, type Model, settingsIn } from "./model.js";
import { nothingThere } from "./nothing-there.js";
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
  const { forms, managed } = memoryOf(state);
  const intent = {
    account,
    model,
    address,
    id,
    settings: settingsIn(inputs, model),
    known: { values: state, forms, managed },
  };
  const live = await account.readForWrite(id, state, address, model);
  if (!live) {
    if (!model.definition.singleton) await assureGone(id, inputs, model, account);
    throw new Error(gone(id, address.item(id), model));
  }
  // Nor what is a secret no more: what it was may be in use elsewhere.
  const hidden = new Set([...secretKeys(state), ...secretKeys(inputs)]);
  const met = conflicts(intent, state, live, hidden);
  if (met.length > 0) meet(labelOf(inputs, model), met, account);
  return stateAfterWrite(inputs, await bring(intent, live), model, { say: account.say, hidden });
}

function gone(id: string, path: string, model: Model): string {
  const { noun, singleton, isGuessed } = model.definition;
  if (singleton || isGuessed) return nothingThere(path, model);
  return `The ${noun} is gone (${id}): it was deleted outside Pulumi. ${remedy}`;
}

function meet(label: string, lines: readonly string[], account: Account): void {
  const told = lines.map((line) => `\n  ${line}`).join("");
  if (account.guards.onConflict === "stop")
    throw new Error(`Somebody changed it since Pulumi last saw it.${told}\n${stopped}`);
  account.say(`warning: ${label}: somebody changed it since Pulumi last saw it.${told}\n  ${overwritten}`);
}

const stopped =
  "comm100:onConflict is stop, so it stays as it is. To keep the change, write it into the program. " +
  "Then run `pulumi refresh`; `pulumi preview` shows what `pulumi up` will put back.";

const overwritten = "The program wins. If the change was meant, write it into the program.";

const remedy = "Run `pulumi refresh`, then `pulumi up` makes it anew.";
