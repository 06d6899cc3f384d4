import type { Account } from "./account.js";
import { type Address, listKeyOf } from "./address.js";
import type { Guards } from "./guards.js";
import type { Model } from "./model.js";

/** Counts what a run deletes of each type, or finds gone, and stops before it is more than allowed. */
export class Deletions {
  private readonly counts = new Map<string, number>();
  private readonly totals = new Map<string, Map<string, Promise<number>>>();

  /**
   * @param limit - How many are allowed.
   * @param told - What is said of one too many.
   */
  constructor(
    private readonly limit: Guards["maxDeletes"],
    private readonly told: (type: string, most: number) => string,
  ) {}

  /**
   * Allows one more deletion.
   *
   * @throws When it would be one too many.
   */
  async allow(address: Address, model: Model, account: Account): Promise<void> {
    if (!this.limit) return;
    const type = `${model.definition.area}.${model.definition.name}`;
    const most =
      "count" in this.limit ? this.limit.count : await this.share(type, this.limit.percent, address, model, account);
    const count = (this.counts.get(type) ?? 0) + 1;
    if (count > most) throw new Error(this.told(type, most));
    this.counts.set(type, count);
  }

  /** A percentage of what the collections held that the run deletes from, before it deleted any; never less than one. */
  private async share(
    type: string,
    percent: number,
    address: Address,
    model: Model,
    account: Account,
  ): Promise<number> {
    const totals = this.totals.get(type) ?? new Map<string, Promise<number>>();
    this.totals.set(type, totals);
    const list = listKeyOf(address);
    totals.set(list, totals.get(list) ?? account.list(address, model).then((rows) => rows.length));
    const all = (await Promise.all(totals.values())).reduce((sum, total) => sum + total, 0);
    return Math.max(1, Math.floor((all * percent) / 100));
  }
}

/** That a run would delete one too many. */
export function tooManyDeletes(type: string, most: number): string {
  return (
    `This run has deleted ${most} of the type ${type}, as many as comm100:maxDeletes allows. What is left stays as it is. ` +
    "If the deletes are meant, run again with COMM100_MAX_DELETES=off in the environment."
  );
}

/** That a look at the site would forget one too many. */
export function tooManyLosses(type: string, most: number): string {
  return (
    `More than ${most} of the type ${type} are gone, as many as comm100:maxDeletes lets a run delete. The state keeps the others: ` +
    "look in the Control Panel what became of them, and whether this is the right site. " +
    "If they were deleted there, run again with COMM100_MAX_DELETES=off in the environment."
  );
}
