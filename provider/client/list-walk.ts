import type { Call, Outcome } from "./call.js";
import type { Failures } from "./failures.js";
import type { JsonObject } from "./json.js";
import { nextAddress } from "./next-address.js";
import { addQuery } from "./query.js";
import type { Page } from "./rows.js";

/** A page of a list, and the answer that it came in. */
export interface ReadPage extends Page {
  readonly outcome: Outcome;
}

/** A page as it is given on. */
export interface WalkedPage {
  readonly rows: JsonObject[];
  /** How often the list was begun: with a higher number, all that came before is void. */
  readonly turn: number;
}

/** A list that is longer does not end. */
const mostPages = 10_000;
/** How often a list is begun that changes while it is read. */
const mostTurns = 5;
/** Rows of a page where the API goes by its own default instead of what it is asked for. */
const ownPageSizes: readonly number[] = [10, 50];

/**
 * Reads a list page by page. The API has no snapshots: where an object is deleted meanwhile, the first one of the next page moves up and
 * is never shown; where one is made, the last one comes twice. Both are seen by the count of rows that the pages tell, and by their ids.
 */
export class ListWalk {
  /** What the turn before found; a list that is twice alike stands still, whatever it says of its length. */
  private earlier: string | undefined;

  /**
   * @param first - The call of the first page.
   * @param read - Reads one page; undefined where a page that nothing announced is refused.
   */
  constructor(
    private readonly first: Call,
    private readonly read: (call: Call, isGuess: boolean) => Promise<ReadPage | undefined>,
    private readonly failures: Failures,
  ) {}

  /** All pages, each when it is asked for. */
  async *pages(): AsyncGenerator<WalkedPage> {
    for (let turn = 1; ; turn++) {
      const look = new Look(this.first, this.failures);
      let page = await this.read(this.first, false);
      for (let call = this.first; page;) {
        yield { rows: look.take(page), turn };
        const next = look.isShifting ? undefined : look.next(page, call);
        if (next) call = next.call;
        page = next && (await this.read(next.call, next.isGuess));
      }
      if (!look.isShifting && look.isWhole) return;
      if (look.found === this.earlier) return;
      if (turn === mostTurns) throw this.failures.restless(this.first, turn);
      this.earlier = look.isShifting ? undefined : look.found;
    }
  }
}

/** One look at a list, from its first page to its last. */
class Look {
  /** Whether rows came or went meanwhile. */
  isShifting = false;
  private readonly ids = new Set<string>();
  private readonly seen = new Set<string>();
  private total: number | undefined;
  private count = 0;
  private guesses = 0;
  private pages = 0;
  private pageSize = 0;

  constructor(
    private readonly first: Call,
    private readonly failures: Failures,
  ) {}

  /** Whether there were as many rows as the pages told. */
  get isWhole(): boolean {
    return this.total === undefined || this.pages < 2 || this.count === this.total;
  }

  /** What was found, as one text. */
  get found(): string {
    return JSON.stringify([this.total, this.count, [...this.ids].sort()]);
  }

  /** The rows of a page that did not come before. */
  take({ rows, total }: ReadPage): JsonObject[] {
    if (this.pages > 0 && total !== undefined && this.total !== undefined && total !== this.total)
      this.isShifting = true;
    this.total = total ?? this.total;
    this.pages += 1;
    this.pageSize ||= rows.length;
    const fresh = rows.filter((row) => this.isFresh(row));
    // A list that does not know pages gives all of itself again.
    if (this.guesses > 0 && fresh.length === 0) return [];
    if (fresh.length < rows.length) this.isShifting = true;
    this.count += fresh.length;
    return fresh;
  }

  /** The call of the next page; undefined after the last. */
  next(page: ReadPage, call: Call): { call: Call; isGuess: boolean } | undefined {
    this.seen.add(call.url.href);
    if (page.next === undefined) return this.guess(page, call);
    if (this.total !== undefined && this.count >= this.total + this.pageSize) {
      throw this.failures.misshapen(call, page.outcome, `its pages do not end: ${this.tooMany(this.total)}`);
    }
    const url = nextAddress(page.next, this.first.url);
    if (url === undefined || this.seen.has(url.href) || this.seen.size >= mostPages) {
      throw this.failures.misshapen(call, page.outcome, "its pages do not end: one names a page that was read");
    }
    return { call: { ...this.first, url }, isGuess: false };
  }

  /** Rows that come meanwhile are few, and are counted by the next page. */
  private tooMany(total: number): string {
    return `there are ${this.count} rows by now, of ${total} that it tells of, and it names a further page`;
  }

  /** A full page that says nothing of a next one may have one all the same. */
  private guess({ rows, total, endsHere }: ReadPage, call: Call): { call: Call; isGuess: boolean } | undefined {
    const asked = Number(this.first.url.searchParams.get("pageSize"));
    const isFull = rows.length === this.pageSize && (rows.length === asked || ownPageSizes.includes(rows.length));
    const isNew = this.ids.size >= this.pageSize * (this.guesses + 1);
    if (endsHere || total !== undefined || !isFull || !isNew || rows.length === 0) return undefined;
    this.guesses += 1;
    const url = new URL(call.url);
    url.searchParams.delete("pageIndex");
    addQuery(url, { pageIndex: String(this.pages + 1) });
    return this.seen.size >= mostPages ? undefined : { call: { ...this.first, url }, isGuess: true };
  }

  private isFresh({ id }: JsonObject): boolean {
    if (typeof id !== "string" && typeof id !== "number") return true;
    const key = String(id).toLowerCase();
    if (this.ids.has(key)) return false;
    this.ids.add(key);
    return true;
  }
}
