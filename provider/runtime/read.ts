import type { Account } from "./account.js";
import { assureGone } from "./absence.js";
import { addressOf, parseId } from "./address.js";
import type { Model } from "./model.js";
import { memoryOf } from "./memory.js";
import { nothingThere } from "./nothing-there.js";
import { selectedPart } from "./selection.js";
import { stateAfterRead } from "./state.js";
import { tellsAll } from "./tells-all.js";
import { type Fields, same } from "./value.js";

/** What the engine makes of a look: a blank id says that the object is gone. */
export interface ReadState {
  readonly id: string;
  readonly state?: Fields;
  readonly inputs?: Fields;
}

/**
 * Looks at an object: in its collection's list, if that is read anyway and tells all of it; alone, before a difference is reported.
 *
 * @param id - Its id; for a `get`, the form that users write.
 * @param state - What is known of it; for a `get`, nothing.
 */
export async function read(id: string, state: Fields, model: Model, account: Account): Promise<ReadState> {
  const parsed = parseId(id, model);
  const before = { ...parsed.parents, ...state };
  const address = addressOf(model, before);
  // What the program says of it comes after the look.
  account.claims.forget(parsed.id, before, model);
  const pooled = state["__get"] === true ? undefined : await account.pools.of(address, model)?.row(parsed.id);
  if (pooled && tellsAll(pooled, before, model)) {
    const after = stateAfterRead(before, pooled, model);
    if (isUnchanged(before, after.state, model)) return { id, ...after };
  }
  const live = await account.read(address.item(parsed.id), model);
  if (live) {
    const after = stateAfterRead(before, live, model);
    return state["__get"] === true ? { id, state: after.state } : { id, ...after };
  }
  const { noun, singleton, parent } = model.definition;
  if (state["__get"] === true) throw new Error(`There is no ${noun} with the id ${id}.`);
  if (singleton && !parent) throw new Error(nothingThere(address.item(parsed.id), model));
  await assureGone(parsed.id, before, model, account);
  if (!singleton) await account.losses.allow(address, model, account);
  return { id: "" };
}

function isUnchanged(before: Fields, after: Fields, { node }: Model): boolean {
  const { managed } = memoryOf(before);
  return same(selectedPart(before, managed), selectedPart(after, memoryOf(after).managed), node);
}
