import type { Journal, News } from "./journal.js";

/** A journal for one process. */
export class MemoryJournal implements Journal {
  readonly shared = false;
  readonly long = false;
  #lines: string[] = [];

  append(lines: readonly string[]): void {
    this.#lines.push(...lines);
  }

  read(): News {
    const lines = this.#lines;
    this.#lines = [];
    return { lines, age: 0, over: undefined };
  }

  turn(): void {
    this.#lines = [];
  }
}
