import { closeSync, fstatSync, openSync, readSync, writeSync } from "node:fs";
import type { Journal, News } from "./journal.js";
import { ledgerPages, type PageKind, Pages } from "./pages.js";

/** Characters after which a page is not worth another; some 500 calls. */
const longPage = 32_768;

interface Page {
  readonly number: number;
  readonly file: number;
  /** Milliseconds since its last change when it was opened; 0 once the lines of that time are read. */
  age: number;
  /** Characters at that time. */
  readonly start: number;
  read: number;
  /** A line that has no end yet. */
  tail: string;
  sealed: boolean;
}

/**
 * A journal in a file. There is no lock, so none that a killed or stopped process could hold: the system adds short
 * texts to a file opened for appending whole, one after another, and so their order in the file settles who was first.
 * A page that has grown long is sealed by a line; the next one, which anybody may write, begins with what still counts.
 */
export class FileJournal implements Journal {
  readonly shared = true;
  readonly #pages: Pages;
  readonly #pageLength: number;
  readonly #buffer = Buffer.allocUnsafe(16_384);
  #page: Page | undefined;

  /**
   * @param folder - of the ledger
   * @param pageLength - characters after which a page is long
   * @param kind - what is kept
   */
  constructor(folder: string, pageLength: number = longPage, kind: PageKind = ledgerPages) {
    this.#pages = new Pages(folder, kind);
    this.#pageLength = pageLength;
  }

  get long(): boolean {
    return this.#page !== undefined && this.#page.read > Math.max(this.#pageLength, 4 * this.#page.start);
  }

  append(lines: readonly string[]): void {
    if (this.#page === undefined || lines.length === 0) return;
    const text = lines.map((line) => `${line}\n`).join("");
    if (writeSync(this.#page.file, text, null, "latin1") < text.length) throw new Error("the disk is full");
  }

  read(): News {
    const page = this.#page;
    if (page === undefined) return { lines: [], age: 0, over: "lost" };
    if (page.sealed) return { lines: [], age: 0, over: "sealed" };
    const { age, read: start } = page;
    page.age = 0;
    const { nlink, size } = fstatSync(page.file);
    const lines = this.#linesOf(page);
    const end = lines.indexOf("s");
    page.sealed = end >= 0;
    if (page.sealed) return { lines: lines.slice(0, end), age, over: "sealed" };
    return { lines, age, over: nlink === 0 || size < start ? "lost" : undefined };
  }

  turn(begin: (age?: number) => readonly string[]): void {
    const before = this.#page?.number ?? 0;
    for (let turns = 0; turns < 10; turns += 1) {
      const newest = this.#pages.newest();
      if (newest !== undefined && newest > before) {
        const opened = this.#open(newest);
        if (opened === "opened") return;
        if (opened !== "gone") this.#pages.write(newest + 1, begin(opened.age));
      } else {
        this.#pages.write(before + 1, begin(newest === undefined ? undefined : this.#pages.age()));
      }
    }
    throw new Error("no page of the ledger stays");
  }

  /** `gone`: others are a page further. An age: it is not a page of ours, and has not changed for as long. */
  #open(number: number): "opened" | "gone" | { readonly age: number } {
    const file = openOrGone(this.#pages.file(number));
    if (file === undefined) return "gone";
    const { mtimeMs, size } = fstatSync(file);
    const age = Math.max(0, Date.now() - mtimeMs);
    const { header } = this.#pages;
    const length = readSync(file, this.#buffer, 0, header.length, 0);
    if (this.#buffer.toString("latin1", 0, length) !== header) {
      closeSync(file);
      return { age };
    }
    if (this.#page) closeSync(this.#page.file);
    this.#page = { number, file, age, start: size, read: header.length, tail: "", sealed: false };
    return "opened";
  }

  #linesOf(page: Page): string[] {
    let text = page.tail;
    for (;;) {
      const length = readSync(page.file, this.#buffer, 0, this.#buffer.length, page.read);
      if (length === 0) break;
      page.read += length;
      text += this.#buffer.toString("latin1", 0, length);
    }
    const lines = text.split("\n");
    page.tail = lines.pop() ?? "";
    return lines;
  }
}

function openOrGone(path: string): number | undefined {
  try {
    return openSync(path, "a+");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
