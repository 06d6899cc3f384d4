import type { Account } from "./account.js";
import { fresh } from "./fresh.js";
import { idKey } from "./identity.js";
import type { Model } from "./model.js";
import { linkedLists, targetOf } from "./relations.js";
import type { Fields } from "./value.js";

/** One side of the relations of an object that this process wrote. */
interface Side {
  readonly kind: string;
  readonly id: string;
  /** The ids of each of its lists, by the kind of what they hold. */
  readonly lists: ReadonlyMap<string, Set<string>>;
}

/**
 * What the writes of this process say of the relations that two objects show, such as the departments of an agent and the agents of a
 * department. A site may show the other side as it was for a while, and whoever sends that back undoes the write.
 */
export class Mirrors {
  private readonly sides = new Map<string, Side>();
  /** Pairs of kinds of which the site was seen not to bring the other side up to date. */
  private readonly apart = new Set<string>();

  /** Notes an object as it is after a write. */
  note(id: string, fields: Fields, model: Model): void {
    if (!model.isLinked) return;
    const own: Side = { kind: targetOf(model), id: idKey(id), lists: listsOf(fields, model) };
    this.sides.set(`${own.kind} ${own.id}`, own);
    for (const { kind, id: other, lists } of this.sides.values()) {
      const held = own.lists.get(kind);
      const back = lists.get(own.kind);
      if (!held || !back) continue;
      if (held.has(other)) back.add(own.id);
      else back.delete(own.id);
    }
  }

  /** Forgets what is deleted. */
  forget(id: string, model: Model): void {
    this.sides.delete(`${targetOf(model)} ${idKey(id)}`);
  }

  /**
   * An object as it shows once the site has brought it up to date. Where that does not come, it is taken as it is, and nobody waits for
   * these kinds again.
   *
   * @param found - The object as it was read.
   * @param read - Reads it once more.
   */
  async settled(
    id: string,
    found: Fields | undefined,
    model: Model,
    account: Pick<Account, "patience">,
    read: () => Promise<Fields | undefined>,
  ): Promise<Fields | undefined> {
    const contradicted = (one: Fields | undefined) => (one ? this.contradicted(id, one, model) : []);
    if (contradicted(found).length === 0) return found;
    const last = await fresh(account, read, (one) => contradicted(one).length > 0);
    for (const pair of contradicted(last)) this.apart.add(pair);
    return last;
  }

  private contradicted(id: string, found: Fields, model: Model): string[] {
    const own = targetOf(model);
    const lists = listsOf(found, model);
    return [...this.sides.values()].flatMap(({ kind, id: other, lists: theirs }) => {
      const [shown, written] = [lists.get(kind), theirs.get(own)];
      const pair = `${kind} ${own}`;
      const isOdd = shown && written && shown.has(other) !== written.has(idKey(id)) && !this.apart.has(pair);
      return isOdd ? [pair] : [];
    });
  }
}

function listsOf(fields: Fields, model: Model): Map<string, Set<string>> {
  const lists = linkedLists(model).flatMap(({ key, target }) => {
    const ids: unknown = fields[key];
    return Array.isArray(ids) ? [[target, new Set(ids.map(idKey))] as const] : [];
  });
  return new Map(lists);
}
