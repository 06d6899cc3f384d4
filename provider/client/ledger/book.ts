import { createHash, randomBytes } from "node:crypto";
import type { Clock } from "../clock.js";
import type { Journal } from "./journal.js";
import type { Line, Moment, Owner } from "./line.js";
import { parseLine, textOf } from "./line.js";
import { MemoryJournal } from "./memory-journal.js";
import type { Participant } from "./participant.js";
import { Tally } from "./tally.js";

/** What a book works with. */
export interface BookParts {
  readonly clock: Clock;
  readonly journal: Journal;
  readonly participant: Participant;
  /** This process and the limit that it keeps to. */
  readonly owner: () => Owner;
  readonly onLoss: (reason: string) => void;
}

/** Milliseconds between two looks for processes that died. */
const headCount = 1_000;

/** A journal and its tally, kept up to date with what others write, whatever happens to the file. */
export class Book {
  readonly #parts: BookParts;
  #journal: Journal;
  #known: Tally | undefined;
  /** Lines of this process that were not read back yet. */
  readonly #unread = new Set<string>();
  #countedHeads = -Infinity;

  /** @param parts - what it works with */
  constructor(parts: BookParts) {
    this.#parts = parts;
    this.#journal = parts.journal;
  }

  /** True when other processes write here too. */
  get shared(): boolean {
    return this.#journal.shared;
  }

  /** As of the last {@link Book.sync}. */
  get tally(): Tally {
    return (this.#known ??= new Tally());
  }

  /** Adds a line. */
  write(line: Line): void {
    this.#safely(() => {
      if (this.#known === undefined) this.#turn("lost");
      this.#append([textOf(line)]);
    });
  }

  /** Reads what is new. */
  sync(): void {
    this.#safely(() => {
      for (let rounds = 0; rounds < 20; rounds += 1) {
        const over = this.#known === undefined ? "lost" : this.#read();
        if (over) this.#turn(over);
        else if (this.#unread.size > 0) this.#append([]);
        else if (this.#journal.long) this.#journal.append([textOf({ kind: "sealed" })]);
        else if (!this.#buryTheDead()) return;
      }
      throw new Error("what is written there does not stay");
    });
  }

  /** Forgets calls that no longer count. */
  prune(window: number): void {
    const now = this.#parts.clock.now();
    const { tally } = this;
    tally.prune((call, longest) => {
      const own = call.owner === this.#parts.participant.id;
      return tally.freeAt(call, Math.max(longest, window), own, now) <= now;
    });
  }

  /** Goes to the next page. What a lost one held is written again; of a sealed one the next page has it all. */
  #turn(over: "sealed" | "lost"): void {
    const old = this.#known;
    const { clock, owner, participant } = this.#parts;
    const now = clock.now();
    if (old) {
      this.prune(owner().window);
      old.forgetOwners(({ id, ...other }) => id === participant.id || this.#isAlive(other));
    }
    const rest = (known: Tally, of?: string): string[] => old?.lines(known, participant.machine, now, of) ?? [];
    this.#journal.turn((age) => (old ? rest(new Tally()) : this.#unknown(age)));
    this.#known = new Tally();
    this.#read();
    const unread = [...this.#unread];
    this.#unread.clear();
    this.#append([...rest(this.#known, over === "sealed" ? participant.id : undefined), ...unread]);
  }

  /** A ledger was lost: the window may have been used up, at the latest when it was last written to. */
  #unknown(age: number | undefined): string[] {
    if (age === undefined) return [];
    const lost = new Tally();
    const id = `lost${randomBytes(4).toString("hex")}`;
    const { clock, owner, participant } = this.#parts;
    for (let number = 1; number <= owner().limit; number += 1) this.#count(lost, `${id}.${number}`, age);
    return lost.lines(new Tally(), participant.machine, clock.now());
  }

  #count(tally: Tally, call: string, age: number): void {
    const moment = { at: 0, machine: "" };
    const then = (): number => this.#parts.clock.now() - age;
    tally.add({ kind: "open", call, moment }, then);
    tally.add({ kind: "done", call, moment }, then);
  }

  #append(lines: readonly string[]): void {
    const owner = this.#parts.owner();
    const introduction = textOf({ kind: "owner", owner });
    const known = this.tally.owners.get(owner.id);
    const isNew = known === undefined || textOf({ kind: "owner", owner: known }) !== introduction;
    if (isNew && lines.length > 0) this.#unread.add(introduction);
    for (const line of lines) this.#unread.add(line);
    const again = lines.length === 0 ? [...this.#unread] : lines;
    this.#journal.append(isNew && lines.length > 0 ? [introduction, ...again] : again);
  }

  /** @returns whether the page is over, and how */
  #read(): "sealed" | "lost" | undefined {
    const { lines, age, over } = this.#journal.read();
    const now = this.#parts.clock.now();
    const { machine } = this.#parts.participant;
    // Times of another machine, or from before this one was started, mean nothing here.
    const isLocal = (moment: Moment): boolean => moment.machine === machine && moment.at <= now + 1_000;
    const local = (moment: Moment): number => (isLocal(moment) ? Math.min(moment.at, now) : now - age);
    const news = lines.map((text) => ({ text, line: parseLine(text) }));
    for (const [index, { text, line }] of news.entries()) {
      this.#unread.delete(text);
      if (line?.kind === "pause" && !isLocal(line.moment)) {
        // It is older than what stands behind it. By the page's age it would begin anew whenever somebody writes.
        const later = news
          .slice(index)
          .flatMap(({ line }) => (line && "moment" in line && isLocal(line.moment) ? [line] : []));
        this.tally.add(line, () => Math.min(now - age, later[0]?.moment.at ?? now));
      } else if (line) this.tally.add(line, local);
      // A broken line may have been a call. Every reader must call it the same.
      else if (text !== "") this.#count(this.tally, `lost${digest(text)}.1`, age);
    }
    return over;
  }

  /** Calls of a process that was killed may have reached the server until now, but no later. */
  #buryTheDead(): boolean {
    const { clock, participant } = this.#parts;
    const at = clock.now();
    if (!this.shared || at < this.#countedHeads + headCount) return false;
    this.#countedHeads = at;
    const { calls, owners } = this.tally;
    const busy = new Set([...calls.values()].filter(({ state }) => state !== "done").map(({ owner }) => owner));
    const dead = [...busy].filter((id) => {
      const owner = owners.get(id);
      return owner?.space === participant.space && id !== participant.id && !this.#isAlive(owner);
    });
    const moment = { at, machine: participant.machine };
    this.#append(dead.map((owner) => textOf({ kind: "gone", owner, moment })));
    return dead.length > 0;
  }

  #isAlive({ pid, space }: Pick<Owner, "pid" | "space">): boolean {
    return space === this.#parts.participant.space && this.#parts.participant.isAlive(pid);
  }

  /** Work goes on without the file, from what is known: a limit kept by one process is better than none. */
  #safely(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (!this.shared) throw error;
      this.#parts.onLoss(error instanceof Error ? error.message : String(error));
      this.#journal = new MemoryJournal();
      if (this.#known) this.#journal.append([...this.#unread]);
      work();
    }
  }
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
