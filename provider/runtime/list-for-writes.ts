import { AuthenticationError } from "../client/index.js";
import { idKey } from "./identity.js";
import type { Model } from "./model.js";
import { type Fields, isFields, isUnset } from "./value.js";

/** How a collection is read. */
export interface Reads {
  /** Reads one object alone. */
  readonly alone: (id: string) => Promise<Fields | undefined>;
  /** Reads the list, page by page. */
  readonly pages: () => AsyncIterable<Fields[]>;
}

/**
 * A collection's list, in place of reads of objects that are about to be written. It is trusted once it showed of one object all that a
 * read of that object alone did; else what a write sends back would lack what the list leaves out.
 */
export class ListForWrites {
  /** An object as it showed when it was read alone. */
  private sample: { readonly id: string; readonly fields: Fields } | undefined;
  private isWhole: boolean | undefined;
  /** Fewer pages than this are known not to be enough. */
  private pagesNeeded = 1;
  /** Names of the lists in its objects that it was seen to show with something in them. */
  private readonly shown = new Set<string>();

  constructor(
    private readonly reads: Reads,
    private readonly model: Model,
  ) {}

  /** Whether it is not known yet if the list may be trusted. */
  get isUntried(): boolean {
    return this.isWhole === undefined;
  }

  /** Reads one object alone. */
  async alone(id: string): Promise<Fields | undefined> {
    const fields = await this.reads.alone(id);
    if (fields && this.isUntried) this.sample = { id: idKey(id), fields };
    return fields;
  }

  /**
   * The rows of objects as they are now, by id in lower case: where the list may be trusted and is worth its calls, a page for two objects
   * at the most.
   */
  async rows(ids: readonly string[]): Promise<ReadonlyMap<string, Fields>> {
    const none = new Map<string, Fields>();
    const most = Math.floor(ids.length / 2);
    if (!this.sample || this.isWhole === false || most < this.pagesNeeded) return none;
    try {
      const rows = await this.readPages(
        ids.map((id) => idKey(id)),
        most,
      );
      const row = rows.get(this.sample.id);
      if (row) this.isWhole ??= shows(row, this.sample.fields) && [...rows.values()].some((one) => this.isSure(one));
      return this.isWhole ? rows : none;
    } catch (error) {
      if (error instanceof AuthenticationError) throw error;
      this.isWhole = false;
      return none;
    }
  }

  private async readPages(ids: readonly string[], most: number): Promise<Map<string, Fields>> {
    const rows = new Map<string, Fields>();
    let count = 0;
    for await (const page of this.reads.pages()) {
      count += 1;
      for (const row of page) {
        rows.set(idKey(row["id"]), row);
        for (const [key, value] of Object.entries(row))
          if (Array.isArray(value) && value.length > 0) this.shown.add(key);
      }
      if (ids.every((id) => rows.has(id))) return rows;
      if (count < most) continue;
      this.pagesNeeded = most + 1;
      return rows;
    }
    return rows;
  }

  /**
   * Whether the empty lists in a row are empty, and not left out. Links are written from elsewhere too, so that what is known of an object
   * does not tell.
   */
  isSure(row: Fields): boolean {
    const { definition, isLinked, node } = this.model;
    if (!isLinked) return true;
    const lists = Object.keys(row).filter((key) => Array.isArray(row[key]) && !node.readOnly.has(key));
    const isSeen = (key: string) => this.shown.has(key);
    return definition.include ? lists.every((key) => isSeen(key)) : lists.length === 0 || lists.some(isSeen);
  }
}

/** Whether a row has all keys that an object has, at any depth. */
function shows(row: unknown, whole: unknown): boolean {
  if (Array.isArray(whole)) return Array.isArray(row) && whole.every((part, place) => shows(row[place], part));
  if (!isFields(whole)) return isUnset(whole) || !isUnset(row);
  return isFields(row) && Object.keys(whole).every((key) => shows(row[key], whole[key]));
}
