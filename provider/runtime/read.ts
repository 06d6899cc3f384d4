import type { Account } from "./account.js";
import { addressOf, parseId } from "./address.js";
import type { Model } from "./model.js";
import { stateAfterRead } from "./state.js";
import type { Fields } from "./value.js";

/** What the engine makes of a look: a blank id says that the object is gone. */
export interface ReadState {
  readonly id: string;
  readonly state?: Fields;
  readonly inputs?: Fields;
}

/**
 * Looks at an object.
 *
 * @param id - Its id; for a `get`, the form that users write.
 * @param state - What is known of it; for a `get`, nothing.
 */
export async function read(id: string, state: Fields, model: Model, account: Account): Promise<ReadState> {
  const parsed = parseId(id, model);
  const before = { ...parsed.parents, ...state };
  const live = await account.read(addressOf(model, before).item(parsed.id), model);
  if (live) {
    const after = stateAfterRead(before, live, model);
    return state["__get"] === true ? { id, state: after.state } : { id, ...after };
  }
  const { noun, singleton, path, parent } = model.definition;
  if (state["__get"] === true) throw new Error(`There is no ${noun} with the id ${id}.`);
  if (singleton && !parent)
    throw new Error(`The API has nothing under ${path}: this site or this version of the API lacks it.`);
  return { id: "" };
}
