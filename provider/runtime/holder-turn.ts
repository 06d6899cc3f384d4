import type { Account } from "./account.js";
import { singletonId } from "./address.js";
import type { Model } from "./model.js";
import { type Fields, textOf } from "./value.js";

/**
 * Runs a write in its turn, where a list and its rows have end points of their own: a write of the holder sends the rows back as it has
 * just read them, and would undo what the rows' own writes do meanwhile. Those may overlap with each other.
 *
 * @param id - The object's id; undefined where it is about to be made.
 */
export function inTurn<T>(
  { account, model, fields, id }: { account: Account; model: Model; fields: Fields; id: string | undefined },
  work: () => Promise<T>,
): Promise<T> {
  const { area, name, rowOf, singleton } = model.definition;
  if (rowOf) return account.holders.beside(thing(rowOf.resource, rowOf.by && textOf(fields[rowOf.by])), work);
  if (![...model.node.keys.values()].some((part) => part.keptApart)) return work();
  const isOnly = singleton === true && model.parents.length === 0;
  const own = singleton ? singletonId(model, fields) : id;
  return own === undefined ? work() : account.holders.alone(thing(`${area}/${name}`, isOnly ? "" : own), work);
}

/** What stands for a holder: its kind, and its id where there is more than one of the kind. */
function thing(resource: string, id = ""): string {
  return `${resource} ${id}`.toLowerCase();
}
