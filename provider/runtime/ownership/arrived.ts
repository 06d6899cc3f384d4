import type { Account } from "../account.js";
import { addressOf } from "../address.js";
import type { Model } from "../model.js";
import type { Fields } from "../value.js";
import { idDigest, keyOf } from "./attempt.js";
import { doubts } from "./evidence.js";
import type { Attempt } from "./entry.js";
import { objectKey, selfIn } from "./state-marks.js";

/** What there is of a create whose answer nobody read. */
export type Arrival =
  | { readonly verdict: "nothing" }
  | { readonly verdict: "ours"; readonly id: string; readonly live: Fields }
  /** Something that may be somebody else's. */
  | { readonly verdict: "doubtful"; readonly ids: readonly string[]; readonly why: string };

/**
 * Looks for what a create made whose answer nobody read. Ours is only what cannot be anybody else's: the one object that was not there
 * before and against which nothing speaks.
 *
 * @param rows - The collection, as it is now.
 */
export async function arrivalOf(
  attempt: Attempt,
  rows: readonly Fields[],
  inputs: Fields,
  model: Model,
  account: Account,
): Promise<Arrival> {
  const candidates = rows.filter((row) => mayBe(row, attempt, inputs, model, account));
  const ids = candidates.map((row) => String(row["id"]));
  const [id] = ids;
  if (id === undefined) return { verdict: "nothing" };
  if (ids.length > 1) return { verdict: "doubtful", ids, why: "there is more than one" };
  const live = await account.read(addressOf(model, inputs).item(id), model);
  if (!live) return { verdict: "nothing" };
  const why = doubts(attempt, inputs, live, model);
  return why.length === 0
    ? { verdict: "ours", id, live }
    : { verdict: "doubtful", ids, why: `it ${why.join("; it ")}` };
}

function mayBe(row: Fields, { key, others = [] }: Attempt, inputs: Fields, model: Model, account: Account): boolean {
  const id = String(row["id"]);
  if (account.made.has(id) || others.includes(idDigest(row))) return false;
  if (key !== undefined && keyOf(row, model) !== key) return false;
  const object = objectKey(id, inputs, model, account);
  const { ownership } = account;
  return (
    object === undefined || (!ownership.isTaken(object) && ownership.holdersBeside(object, selfIn(inputs)).length === 0)
  );
}
