import { AuthenticationError } from "../client/index.js";
import { type Address, listKeyOf } from "./address.js";
import type { Model } from "./model.js";
import { idKey } from "./identity.js";
import type { Fields } from "./value.js";

/**
 * What is known of one collection's list, read page by page as reads ask for it. Nobody knows how many reads will come, so each read pays
 * for one page: the first is made alone, the second reads the first page, and further pages follow as long as there are more reads than
 * pages. A collection never costs more than twice the reads, and a large one costs its pages.
 */
export class Pool {
  private readonly rows = new Map<string, Fields>();
  private pages: AsyncIterator<Fields[], undefined> | undefined;
  private isComplete = false;
  /** Why the list could not be read. */
  private failure: Error | undefined;
  private pagesRead = 0;
  private reads = 0;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly open: () => AsyncIterator<Fields[], undefined>) {}

  /**
   * The row of an object, if it is worth a page to find it.
   *
   * @returns Undefined when the caller had better read the object alone.
   */
  row(id: string): Promise<Fields | undefined> {
    const found = this.turn.then(() => this.find(idKey(id)));
    this.turn = found.catch(() => undefined);
    return found;
  }

  /**
   * Whether the list shows an object, as far as it was read already and to its end.
   *
   * @throws When it cannot be read.
   */
  async lists(id: string): Promise<boolean> {
    const read = this.turn.then(async () => {
      while (!this.isComplete) await this.readPage();
    });
    this.turn = read.catch(() => undefined);
    await read;
    if (this.failure !== undefined) throw this.failure;
    const row = this.rows.get(idKey(id));
    return row !== undefined && row["isDeleted"] !== true;
  }

  private async find(id: string): Promise<Fields | undefined> {
    while (!this.rows.has(id) && !this.isComplete && this.reads > this.pagesRead) await this.readPage();
    this.reads++;
    return this.rows.get(id);
  }

  private async readPage(): Promise<void> {
    this.pages ??= this.open();
    this.pagesRead++;
    const page: IteratorResult<Fields[], undefined> = await this.pages.next().catch((error: unknown) => {
      this.failure = error instanceof Error ? error : new Error(String(error));
      return unlessRefused(error);
    });
    if (page.done) this.isComplete = true;
    else for (const row of page.value) this.rows.set(idKey(row["id"]), row);
  }
}

/** A list that the API refuses is as good as an empty one: the objects are read alone. Wrong credentials are told at once. */
function unlessRefused(error: unknown): IteratorReturnResult<undefined> {
  if (error instanceof AuthenticationError) throw error;
  return { done: true, value: undefined };
}

/** The pools of an account. A write drops what is known of its collection. */
export class Pools {
  private readonly pools = new Map<string, Pool>();

  /** @param pages - Reads a collection's list, page by page. */
  constructor(private readonly pages: (address: Address, model: Model) => AsyncIterator<Fields[], undefined>) {}

  /** The pool of the list that shows an object, if it has one. */
  of(address: Address, model: Model): Pool | undefined {
    const { singleton, listedIn } = model.definition;
    if (singleton || listedIn) return undefined;
    const key = listKeyOf(address);
    const pool = this.pools.get(key) ?? new Pool(() => this.pages(address, model));
    this.pools.set(key, pool);
    return pool;
  }

  /** Forgets a collection. */
  drop(address: Address): void {
    this.pools.delete(listKeyOf(address));
  }
}
