import { AuthenticationError } from "../client/index.js";
import { type Fields, isFields, isUnset, textOf } from "./value.js";

/** How a collection is read. */
export interface Reads {
  /** Reads one object alone. */
  readonly alone: (id: string) => Promise<Fields | undefined>;
  /** Reads the list, page by page. */
  readonly pages: () => AsyncIterable<Fields[]>;
}

interface Waiting {
  readonly id: string;
  readonly isEnough: (row: Fields) => boolean;
  readonly resolve: (found: Fields | undefined | Promise<Fields | undefined>) => void;
}

/**
 * The reads of one collection's objects that are about to be written. Each must be as new as its write, so nothing is kept: those that are
 * asked for while others are under way go together, in one look at the list if that takes fewer calls. A list is trusted once it showed of
 * one object all that a read of that object alone did; else what a write sends back would lack what the list leaves out.
 */
export class JoinedReads {
  private waiting: Waiting[] = [];
  private isBusy = false;
  /** An object as it showed when it was read alone. */
  private sample: { readonly id: string; readonly fields: Fields } | undefined;
  private isListWhole: boolean | undefined;
  /** Fewer pages than this are known not to be enough. */
  private pagesNeeded = 1;

  constructor(private readonly reads: Reads) {}

  /**
   * An object as it is now; undefined when it is gone.
   *
   * @param isEnough - Whether a row of the list will do.
   */
  read(id: string, isEnough: Waiting["isEnough"]): Promise<Fields | undefined> {
    return new Promise((resolve) => {
      this.waiting.push({ id, isEnough, resolve });
      if (!this.isBusy) void this.serve();
    });
  }

  private async serve(): Promise<void> {
    this.isBusy = true;
    while (this.waiting.length > 0) {
      const group = this.waiting.splice(0);
      const ids = group.map(({ id }) => id.toLowerCase());
      const found = this.rowsOf(ids);
      const answers = group.map(async ({ id, isEnough, resolve }) => {
        const answer = found.then((rows) => {
          const row = rows.get(id.toLowerCase());
          return row && isEnough(row) ? row : this.readAlone(id);
        });
        resolve(answer);
        await answer.catch(() => undefined);
      });
      await Promise.all(answers);
    }
    this.isBusy = false;
  }

  private async readAlone(id: string): Promise<Fields | undefined> {
    const fields = await this.reads.alone(id);
    if (fields) this.sample ??= { id: id.toLowerCase(), fields };
    return fields;
  }

  /** The rows of objects, where the list may be trusted and is worth its calls: a page for two objects at the most. */
  private async rowsOf(ids: readonly string[]): Promise<ReadonlyMap<string, Fields>> {
    const none = new Map<string, Fields>();
    const most = Math.floor(ids.length / 2);
    if (!this.sample || this.isListWhole === false || most < this.pagesNeeded) return none;
    try {
      const rows = await this.readPages(ids, most);
      const row = rows.get(this.sample.id);
      if (row) this.isListWhole ??= shows(row, this.sample.fields);
      return this.isListWhole ? rows : none;
    } catch (error) {
      if (error instanceof AuthenticationError) throw error;
      this.isListWhole = false;
      return none;
    }
  }

  private async readPages(ids: readonly string[], most: number): Promise<Map<string, Fields>> {
    const rows = new Map<string, Fields>();
    let count = 0;
    for await (const page of this.reads.pages()) {
      count += 1;
      for (const row of page) rows.set(textOf(row["id"]).toLowerCase(), row);
      if (ids.every((id) => rows.has(id))) return rows;
      if (count < most) continue;
      this.pagesNeeded = most + 1;
      return rows;
    }
    return rows;
  }
}

/** Whether a row has all keys that an object has, at any depth. */
function shows(row: unknown, whole: unknown): boolean {
  if (Array.isArray(whole)) return Array.isArray(row) && whole.every((part, place) => shows(row[place], part));
  if (!isFields(whole)) return isUnset(whole) || !isUnset(row);
  return isFields(row) && Object.keys(whole).every((key) => shows(row[key], whole[key]));
}
