import { idKey, sameId } from "./identity.js";
import type { ListForWrites } from "./list-for-writes.js";
import { Turns } from "./turns.js";
import { type Fields, isFields, textOf } from "./value.js";

/** An object that is to be updated. */
export interface Target {
  /** What stands for the list of its collection. */
  readonly list: string;
  readonly id: string;
}

/** An object as a list showed it, for an update that waits for its turn. */
interface Row extends Target {
  readonly fields: Fields;
  readonly readAt: number;
}

/** Milliseconds for which a row is good at the most: a write may wait for the limit of calls, and somebody edit the object meanwhile. */
const lifetime = 10_000;

/**
 * The writes of objects that are linked from both sides, such as agents and departments. One that reads, merges and writes an object would
 * undo a link that another makes meanwhile, so they take turns, and each reads when its turn has come. Where a list serves, those that
 * wait get their rows with it. A row is good until a write may have touched the object: one of an object that it names, or that names it.
 * What else a create or a delete touches is not known, so that they end all rows.
 */
export class LinkedWrites {
  private readonly turns = new Turns();
  private readonly waiting = new Set<Target>();
  private rows: Row[] = [];
  /** The object of this turn as it was before. */
  private before: Fields | undefined;

  /** @param now - The time in milliseconds. */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /**
   * Writes when the turn has come.
   *
   * @param work - For an update, it gives the object as it is afterwards.
   * @param target - The object, if this is an update.
   */
  take<T>(work: () => Promise<T>, target?: Target): Promise<T> {
    if (target) this.waiting.add(target);
    return this.turns.take(async () => {
      if (target) this.waiting.delete(target);
      let kept: Row[] = [];
      try {
        const after = await work();
        if (target && this.before) kept = untouched(this.rows, target.id, [this.before, after]);
        return after;
      } finally {
        this.rows = kept;
        this.before = undefined;
      }
    });
  }

  /**
   * The object of this turn as it is now; undefined when it is gone.
   *
   * @param isEnough - Whether a row of the list will do.
   */
  async read(target: Target, isEnough: (row: Fields) => boolean, list: ListForWrites): Promise<Fields | undefined> {
    this.before = await this.find(target, isEnough, list);
    return this.before;
  }

  /** Ends all rows: something was done that may have touched any object. */
  forget(): void {
    this.rows = [];
  }

  private async find(
    target: Target,
    isEnough: (row: Fields) => boolean,
    list: ListForWrites,
  ): Promise<Fields | undefined> {
    const isGood = (row: Fields) => list.isSure(row) && isEnough(row);
    const known = this.rowOf(target);
    if (known) return isGood(known) ? known : list.alone(target.id);
    // Read before the list, so that both show the same: nothing is written in between.
    const alone = list.isUntried ? await list.alone(target.id) : undefined;
    await this.readRows(target, list);
    if (alone) return alone;
    const row = this.rowOf(target);
    return row && isGood(row) ? row : list.alone(target.id);
  }

  private async readRows({ list: key, id }: Target, list: ListForWrites): Promise<void> {
    const others = [...this.waiting].filter((one) => one.list === key && !this.rowOf(one));
    const readAt = this.now();
    const found = await list.rows([id, ...others.map((one) => one.id)]);
    if (found.size === 0) return;
    const rest = this.rows.filter((row) => row.list !== key);
    const wanted = [id, ...[...this.waiting].filter((one) => one.list === key).map((one) => one.id)];
    const rows = wanted.flatMap((one): Row[] => {
      const fields = found.get(idKey(one));
      return fields ? [{ list: key, id: one, fields, readAt }] : [];
    });
    this.rows = [...rest, ...rows];
  }

  private rowOf({ list, id }: Target): Fields | undefined {
    const row = this.rows.find((one) => one.list === list && sameId(one.id, id));
    return row && this.now() - row.readAt < lifetime ? row.fields : undefined;
  }
}

/** The rows of objects that a write has not touched. */
function untouched(rows: readonly Row[], written: string, shown: readonly unknown[]): Row[] {
  const own = idKey(written);
  const names = new Set([own, ...textsIn(shown)]);
  return rows.filter(({ id, fields }) => !names.has(idKey(id)) && !textsIn(fields).includes(own));
}

function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isFields(value) ? Object.values(value).flatMap(textsIn) : [idKey(textOf(value))];
}
