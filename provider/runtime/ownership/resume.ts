import type { Account } from "../account.js";
import { addressOf } from "../address.js";
import { labelOf, type Model } from "../model.js";
import type { Fields } from "../value.js";
import { arrivalOf } from "./arrived.js";
import { typeOf } from "./attempt.js";
import { createsCount } from "./register.js";
import type { Attempt } from "./entry.js";
import { siteKey } from "./site.js";
import { objectKey, selfIn } from "./state-marks.js";
import { waysOn } from "./ways-on.js";

/** An object, as it was read. */
export interface Found {
  readonly id: string;
  readonly live: Fields;
}

/**
 * What an interrupted run made for this very resource, going by what it wrote down.
 *
 * @returns Undefined where it made nothing, or where no such run is known.
 * @throws When it may have made something, and what is there may be somebody else's.
 */
export async function resumed(inputs: Fields, model: Model, account: Account): Promise<Found | undefined> {
  const self = selfIn(inputs);
  const { ownership } = account;
  const open = ownership.openCreate(self);
  if (!open || !isMeant(open.attempt, model, account)) return undefined;
  const found =
    open.id === undefined
      ? await fromBegun(open.attempt, inputs, model, account)
      : await fromMade(open.id, open.attempt, inputs, model, account);
  if (!found) ownership.close(self);
  else ownership.made(self, found.id, open.attempt);
  return found;
}

/** The answer was read: the object is this resource's, unless another one has it by now. */
async function fromMade(
  id: string,
  { collection }: Attempt,
  inputs: Fields,
  model: Model,
  account: Account,
): Promise<Found | undefined> {
  const object = objectKey(id, inputs, model, account);
  if (object !== undefined && account.ownership.holdersBeside(object, selfIn(inputs)).length > 0) return undefined;
  const address = addressOf(model, inputs);
  const isMoved = address.collection.toLowerCase() !== collection.toLowerCase();
  const live = await account.read(isMoved ? `${collection}/${encodeURIComponent(id)}` : address.item(id), model);
  if (!live) return undefined;
  const { noun } = model.definition;
  if (isMoved)
    throw new Error(
      `An interrupted run made this ${noun} at another place (${collection}/${id}), and the state does not know it. ` +
        "Delete it in the Control Panel, then run again.",
    );
  account.say(`${labelOf(inputs, model)}: an interrupted run of this stack made it (${id}); this run goes on with it.`);
  return { id, live };
}

/** The run was killed before it read an answer. */
async function fromBegun(attempt: Attempt, inputs: Fields, model: Model, account: Account): Promise<Found | undefined> {
  const { noun } = model.definition;
  const address = addressOf(model, inputs);
  if (address.collection.toLowerCase() !== attempt.collection.toLowerCase()) return undefined;
  const { existing } = account.guards;
  const told = `A run of this stack was interrupted while it made this ${noun}`;
  if (attempt.others === undefined && attempt.key === undefined) {
    if (existing === "another") return undefined;
    throw new Error(`${told}, and nobody can tell whether it did. ${lookFirst(noun)}`);
  }
  const arrival = await arrivalOf(attempt, await account.listOnce(address, model), inputs, model, account);
  if (arrival.verdict === "nothing" || (arrival.verdict === "doubtful" && existing === "another")) return undefined;
  if (arrival.verdict === "doubtful") {
    const { ids, why } = arrival;
    throw new Error(
      `${told}, and whether ${ids.join(", ")} is what it made is not certain: ${why}. Nothing was written.\n${waysOn(ids)}`,
    );
  }
  account.say(
    `${labelOf(inputs, model)}: a run of this stack was interrupted while it made it, and ${arrival.id} is what it made; ` +
      "this run goes on with it.",
  );
  return arrival;
}

/** What to do where nothing tells an object apart. */
export function lookFirst(noun: string): string {
  return (
    `Look in the Control Panel. If the ${noun} is there, take it over with the option \`import\` and its id, or delete it. ` +
    "If it is not, run once with COMM100_EXISTING=another in the environment."
  );
}

function isMeant({ type, site, at }: Attempt, model: Model, { ownership }: Account): boolean {
  const isHere = site === undefined || (ownership.site && siteKey(ownership.site)) === site;
  return type === typeOf(model) && isHere && at > Date.now() - createsCount * 86_400_000;
}
