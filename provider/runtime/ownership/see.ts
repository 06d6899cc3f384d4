import type { Account } from "../account.js";
import type { Model } from "../model.js";
import type { Fields } from "../value.js";
import { placeKey, selfIn } from "./state-marks.js";

/**
 * A state has an object, and a resource of the program stands for it. A step that changes nothing leaves the state as it was, so that
 * after a rename it may still bear the old name: both names are one resource's.
 */
export function see(id: string, state: Fields, inputs: Fields, model: Model, account: Account): void {
  const place = placeKey(id, state, model, account);
  account.ownership.sees(place, id, { self: selfIn(inputs), earlier: selfIn(state) }, true);
}

/** A state has an object; whether the program still does is not known. What is merely read by `get` has no holder. */
export function seeInState(id: string, state: Fields, model: Model, account: Account): void {
  if (state["__get"] === true) return;
  account.ownership.sees(placeKey(id, state, model, account), id, { self: selfIn(state) }, false);
}

/** The object is gone, and the state forgets it. */
export function seeGone(id: string, state: Fields, model: Model, account: Account): void {
  account.ownership.releases(placeKey(id, state, model, account), id, selfIn(state));
}
