import type { Intent } from "./intent.js";
import { fresh } from "./fresh.js";
import { idKey } from "./identity.js";
import { type Fields, same } from "./value.js";

/**
 * Puts an object in the place among its siblings that the program gives it, where the API has an action for that: the ids of all, in the
 * order that is wanted. Siblings that this process has placed keep their places, or each would push the one before out of its own.
 *
 * @returns The object as the server has it afterwards.
 */
export async function reorder(intent: Intent, live: Fields): Promise<Fields> {
  const { account, model, address, id, settings } = intent;
  const { reorder: rule } = model.definition;
  const wanted = rule && settings[rule.field];
  if (!rule || wanted === undefined) return live;
  const places = account.places.get(idKey(address.collection)) ?? new Map<string, number>();
  account.places.set(idKey(address.collection), places.set(idKey(id), Number(wanted)));
  if (same(wanted, live[rule.field])) return live;
  const place = (row: Fields) => Number(row[rule.field] ?? 0);
  const rows = (await account.list(address, model)).sort((one, other) => place(one) - place(other));
  const ids = arranged(
    rows.map((row) => idKey(row["id"])),
    places,
  );
  await account.client.post(`${address.collection}:${rule.action}`, ids, { repeatable: true });
  const read = () => account.read(address.item(id), model);
  const isStale = (found?: Fields) => found !== undefined && same(found[rule.field], live[rule.field]);
  return (await fresh(account, read, isStale)) ?? live;
}

/** Some ids, each in its place if it has one, the others around them in the order in which they are. Places begin with 1. */
function arranged(ids: readonly string[], places: ReadonlyMap<string, number>): string[] {
  const order = ids.filter((id) => !places.has(id));
  const placed = [...places].filter(([id]) => ids.includes(id)).sort(([, one], [, other]) => one - other);
  for (const [id, place] of placed) order.splice(Math.max(0, place - 1), 0, id);
  return order;
}
