import type { Book } from "./book.js";
import type { Line } from "./line.js";

/** Milliseconds after which a claim is written anew, so that others see that somebody still waits. */
const renewal = 30_000;
/** Milliseconds after which others may have given a claim up: well below the time after which they do. */
const lapse = 120_000;

/** Places in the line that a process holds for calls it may not send yet, in their order. */
export class Claims {
  readonly #book: Book;
  readonly #owner: string;
  readonly #now: () => { at: number; machine: string };
  readonly #calls: string[] = [];
  #asked = 0;

  /**
   * @param book - where they are written
   * @param owner - the process
   * @param now - the moment
   */
  constructor(book: Book, owner: string, now: () => { at: number; machine: string }) {
    this.#book = book;
    this.#owner = owner;
    this.#now = now;
  }

  /** The first one. There is one after {@link Claims.refresh}. */
  get head(): string {
    return this.#calls[0] ?? "";
  }

  /** Sees to it that there is a claim which all others respect, and reads what they wrote. */
  refresh(): void {
    if (this.#calls.length === 0) this.#ask("open");
    this.#book.sync();
    const age = this.#now().at - (this.#book.tally.calls.get(this.head)?.at ?? -Infinity);
    if (age < renewal) return;
    if (age < lapse) {
      this.#calls.forEach((call) => {
        this.#write("queued", call);
      });
      return;
    }
    // The process was stopped, or the machine slept: it goes to the end of the line.
    this.#calls.splice(0).forEach((call) => {
      this.#write("unused", call);
    });
    this.#ask("open");
    this.#book.sync();
  }

  /** The first one may be sent. */
  use(): string {
    const call = this.head;
    if (this.#isQueued(call)) this.#write("open", call);
    this.#calls.shift();
    return call;
  }

  /** The first one has to wait, and so do others up to a number. */
  queue(count: number): void {
    if (!this.#isQueued(this.head)) this.#write("queued", this.head);
    while (this.#calls.length < count) this.#ask("queued");
  }

  #ask(kind: "open" | "queued"): void {
    this.#asked += 1;
    const call = `${this.#owner}.${this.#asked}`;
    this.#calls.push(call);
    this.#write(kind, call);
  }

  #isQueued(call: string): boolean {
    return this.#book.tally.calls.get(call)?.state === "queued";
  }

  #write(kind: "open" | "queued" | "unused", call: string): void {
    const line: Line = { kind, call, moment: this.#now() };
    this.#book.write(line);
  }
}
