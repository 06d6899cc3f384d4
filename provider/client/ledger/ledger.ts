import type { Clock } from "../clock.js";
import { Book } from "./book.js";
import { Claims } from "./claims.js";
import type { Journal } from "./journal.js";
import type { Line, Owner } from "./line.js";
import type { Participant } from "./participant.js";
import type { Rate } from "./rate.js";
import { windowOf } from "./rate.js";
import type { CountedCall } from "./tally.js";

/** What a ledger works with. */
export interface LedgerParts {
  readonly rate: Rate;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly participant: Participant;
  /** Told once when the journal cannot be used, with the reason; the ledger then counts this process's calls alone. */
  readonly onLoss: (reason: string) => void;
}

/** Why the first in line has to wait. */
export interface Wait {
  /** Milliseconds until it can go on; undefined while all slots are held by calls without an answer. */
  readonly known: number | undefined;
  /** Milliseconds after which to ask again; undefined when a slot of this process has to close first. */
  readonly again: number | undefined;
  /** True when the server asked for a pause. */
  readonly paused: boolean;
}

/** A call that may be sent. */
export interface Admitted {
  readonly call: string;
}

/** Longest time, in milliseconds, after which a waiting process looks whether others gave slots back or died. */
const lookAgain = 1_000;

/**
 * Counts calls over all processes that share a journal, as a server with a sliding window may count them: from before a
 * call is sent until a window after its end. A call is admitted when fewer than `limit` of those asked for before it
 * still count. Everybody reads the same order, so two processes never both take the last slot.
 */
export class Ledger {
  readonly #book: Book;
  readonly #clock: Clock;
  readonly #me: Participant;
  readonly #claims: Claims;
  #rate: Rate;

  /** @param parts - what it works with */
  constructor(parts: LedgerParts) {
    this.#clock = parts.clock;
    this.#rate = parts.rate;
    this.#me = parts.participant;
    this.#book = new Book({ ...parts, owner: () => this.#owner() });
    this.#claims = new Claims(this.#book, this.#me.id, () => this.#moment());
  }

  /** The limit that this process keeps to. */
  get rate(): Rate {
    return this.#rate;
  }

  /** Makes the limit stricter, for a second account that calls from the same address. */
  narrow({ limit, windowSeconds }: Rate): void {
    this.#rate = {
      limit: Math.min(this.#rate.limit, limit),
      windowSeconds: Math.max(this.#rate.windowSeconds, windowSeconds),
    };
  }

  /**
   * Asks for leave for the first in line.
   *
   * @param waiting - how many stand in line, the first included
   */
  admit(waiting: number): Admitted | Wait {
    this.#claims.refresh();
    const wait = this.#waitOf(this.#claims.head);
    if (wait === undefined) return { call: this.#claims.use() };
    this.#claims.queue(Math.min(waiting, this.#share()));
    return wait;
  }

  /** The call was answered, or has failed. */
  done({ call }: Admitted): void {
    this.#tell({ kind: "done", call, moment: this.#moment() });
  }

  /** The call was not and will not be sent. */
  unused({ call }: Admitted): void {
    this.#tell({ kind: "unused", call, moment: this.#moment() });
  }

  /** Nobody calls for some milliseconds. */
  pause(milliseconds: number): void {
    this.#tell({ kind: "pause", milliseconds, moment: this.#moment() });
  }

  /** How many calls could be made now. */
  left(): number {
    this.#book.sync();
    return Math.max(0, this.#rate.limit - this.#heldUntil(() => true).length);
  }

  /** How many places in line this process may hold: as many as each other one, with room for one that comes later. */
  #share(): number {
    const busy = new Set([this.#me.id]);
    for (const { owner, state } of this.#book.tally.calls.values()) if (state !== "done") busy.add(owner);
    return Math.max(1, Math.floor(this.#rate.limit / (busy.size + 1)));
  }

  #waitOf(head: string): Wait | undefined {
    const now = this.#clock.now();
    const { tally, shared } = this.#book;
    const pause = tally.pausedUntil - now;
    const room = this.#roomAt(head) - now;
    if (room <= 0 && pause <= 0) return undefined;
    const next = Math.max(room, pause);
    const known = Number.isFinite(next) ? Math.max(1, next) : undefined;
    // At random, so that processes that began to wait together do not all look together.
    const look = shared ? Math.min(lookAgain, this.#rate.windowSeconds * 100) * (0.8 + Math.random() * 0.4) : Infinity;
    const again = Math.min(known ?? Infinity, look);
    return { known, again: Number.isFinite(again) ? Math.ceil(again) : undefined, paused: pause > 0 };
  }

  /** When fewer than `limit` of the calls that go first will count. */
  #roomAt(head: string): number {
    const { limit } = this.#rate;
    const { calls } = this.#book.tally;
    if (calls.size <= limit) return -Infinity;
    let earlier = true;
    const held = this.#heldUntil((call) => {
      if (call.id === head) return (earlier = false);
      return earlier || this.#isLaxer(call.owner);
    });
    if (held.length < limit) return -Infinity;
    return held.sort((one, other) => (one < other ? -1 : 1))[held.length - limit] ?? -Infinity;
  }

  /** When those of the calls that still count will do so no longer. */
  #heldUntil(counts: (call: CountedCall) => boolean): number[] {
    const now = this.#clock.now();
    const window = windowOf(this.#rate);
    const { tally } = this.#book;
    this.#book.prune(window);
    const held = [...tally.calls.values()].filter((call) => counts(call));
    return held.map((call) => tally.freeAt(call, window, call.owner === this.#me.id, now)).filter((at) => at > now);
  }

  /** A process with a wider limit does not stop where this one has to, so its later calls count as well. */
  #isLaxer(id: string): boolean {
    const owner = this.#book.tally.owners.get(id);
    const { limit, window } = this.#owner();
    return owner === undefined || owner.limit > limit || owner.window < window;
  }

  #owner(): Owner {
    const { id, pid, space } = this.#me;
    return { id, pid, space, limit: this.#rate.limit, window: Math.ceil(windowOf(this.#rate)) };
  }

  #moment(): { at: number; machine: string } {
    return { at: this.#clock.now(), machine: this.#me.machine };
  }

  /** Reads as well: the process may have nothing more to do, and the page may have ended before this line. */
  #tell(line: Line): void {
    this.#book.write(line);
    this.#book.sync();
  }
}
