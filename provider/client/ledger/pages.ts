import {
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { randomBytes } from "node:crypto";
import { dirname, join } from "node:path";
import { forgetOld } from "./forget-old.js";

/** What is kept in pages. */
export interface PageKind {
  /** The first line of every page. */
  readonly header: string;
  /** How the files' names end. */
  readonly ending: string;
  /** Who may read and write the files. */
  readonly mode: number;
  /** Tidies the folder of all such folders. */
  readonly tidy: (root: string) => void;
}

/** Calls, which count for minutes. */
export const ledgerPages: PageKind = {
  header: "comm100-ledger 1\n",
  ending: "ledger",
  mode: 0o666,
  tidy: forgetOld,
};

/** The folder of a journal: its pages are files, numbered. Everything here happens whole or not at all. */
export class Pages {
  readonly #folder: string;
  readonly #kind: PageKind;

  /** @param folder - made with its first page */
  constructor(folder: string, kind: PageKind) {
    this.#folder = folder;
    this.#kind = kind;
  }

  /** The first line of every page. */
  get header(): string {
    return this.#kind.header;
  }

  /** @returns the file of a page */
  file(number: number): string {
    return join(this.#folder, `${number}.${this.#kind.ending}`);
  }

  /**
   * @returns the newest page's number, 0 when there is no page, undefined when there is not even a folder
   * @throws when another user made the folder: in a place for all, such as /tmp, anybody could hold up a run by what stands in it
   */
  newest(): number | undefined {
    try {
      const { uid } = lstatSync(this.#folder);
      if (isOfAnotherUser(uid)) throw new Error(`${this.#folder} belongs to another user`);
      return Math.max(0, ...readdirSync(this.#folder).map((name) => this.#numberOf(name)));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
      throw error;
    }
  }

  /** @returns milliseconds since something was last put into the folder, or taken out of it */
  age(): number {
    return Math.max(0, Date.now() - statSync(this.#folder).mtimeMs);
  }

  /**
   * Makes a page, unless there is one of that number. Removes those before it.
   *
   * @param number - 1 makes the folder too
   */
  write(number: number, lines: readonly string[]): void {
    const text = this.#kind.header + lines.map((line) => `${line}\n`).join("");
    if (this.newest() === undefined) this.#writeFolder(number, text);
    else this.#writePage(number, text);
  }

  /** A folder without a page tells that a ledger was lost, so a new one appears with its first page inside. */
  #writeFolder(number: number, text: string): void {
    const root = dirname(this.#folder);
    mkdirSync(root, { recursive: true });
    this.#kind.tidy(root);
    const made = mkdtempSync(join(root, ".new-"));
    try {
      writeFileSync(join(made, `${number}.${this.#kind.ending}`), text, { mode: this.#kind.mode });
      renameSync(made, this.#folder);
    } catch (error) {
      if (this.newest() === undefined) throw error;
    } finally {
      rmSync(made, { recursive: true, force: true });
    }
  }

  /** A hard link appears with all of its text, and only where nothing was. */
  #writePage(number: number, text: string): void {
    const made = `${this.file(number)}.${randomBytes(4).toString("hex")}`;
    try {
      writeFileSync(made, text, { mode: this.#kind.mode });
      linkSync(made, this.file(number));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    } finally {
      rmSync(made, { force: true });
    }
    this.#removeBefore(number);
  }

  #removeBefore(number: number): void {
    for (const name of readdirSync(this.#folder)) {
      if (this.#numberOf(name, "") === 0 || Number.parseInt(name) >= number) continue;
      try {
        rmSync(join(this.#folder, name), { force: true });
      } catch {
        // Windows keeps what another process has open; whoever makes the next page tries again.
      }
    }
  }

  /** @returns the number of a page; 0 for any other file, also for one that is not finished unless `end` lets it be */
  #numberOf(name: string, end = "$"): number {
    return Number(new RegExp(`^(\\d+)\\.${this.#kind.ending}${end}`).exec(name)?.[1] ?? 0);
  }
}

/** Windows has no numbers of users. */
function isOfAnotherUser(uid: number): boolean {
  const own = process.geteuid?.();
  return own !== undefined && own !== uid;
}
