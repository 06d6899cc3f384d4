import type { Account } from "./account.js";
import { addressOf, isListable } from "./address.js";
import { labelOf, type Model, settingsIn } from "./model.js";
import { disagreements, hasNames, isNamesake } from "./twin.js";
import type { Fields } from "./value.js";

/**
 * The object that an interrupted run made without living to see the answer: it bears the same names, and every setting agrees.
 *
 * @returns Its id, and the object as it was read; undefined when there is none.
 */
export async function leftBehind(
  inputs: Fields,
  model: Model,
  account: Account,
): Promise<{ id: string; live: Fields } | undefined> {
  const settings = settingsIn(inputs, model);
  if (!hasNames(settings, model) || !isListable(model, inputs)) return undefined;
  const address = addressOf(model, inputs);
  const rows = (await account.listOnce(address, model)).filter(
    (row) => isNamesake(settings, row, model) && account.isFree(row),
  );
  const [row, ...others] = rows;
  if (!row || others.length > 0) return undefined;
  const id = String(row["id"]);
  const live = await account.read(address.item(id), model);
  if (!live || disagreements(settings, live, model).length > 0) return undefined;
  account.adopted.add(id);
  account.say(
    `${labelOf(inputs, model)} exists already, with the same settings (${id}); it is taken over, not made twice.`,
  );
  return { id, live };
}
