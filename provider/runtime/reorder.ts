import { matchesId } from "./alike.js";
import type { Intent } from "./intent.js";
import { type Fields, same } from "./value.js";

/**
 * Puts an object in the place among its siblings that the program gives it, where the API has an action for that: the ids of all, in the
 * order that is wanted.
 *
 * @returns The object as the server has it afterwards.
 */
export async function reorder(intent: Intent, live: Fields): Promise<Fields> {
  const { account, model, address, id, settings } = intent;
  const { reorder: rule } = model.definition;
  const wanted = rule && settings[rule.field];
  if (!rule || wanted === undefined || same(wanted, live[rule.field])) return live;
  const place = (row: Fields) => Number(row[rule.field] ?? 0);
  const others = (await account.list(address, model)).filter((row) => !matchesId(row["id"], id));
  const before = others.filter((row) => place(row) < Number(wanted)).sort((one, other) => place(one) - place(other));
  const after = others.filter((row) => place(row) >= Number(wanted)).sort((one, other) => place(one) - place(other));
  const ids = [...before.map((row) => String(row["id"])), id, ...after.map((row) => String(row["id"]))];
  await account.client.post(`${address.collection}:${rule.action}`, ids, { repeatable: true });
  return (await account.read(address.item(id), model)) ?? live;
}
