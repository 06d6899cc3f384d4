import { linkSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { dirname, join } from "node:path";
import { forgetOld } from "./forget-old.js";

/** The first line of every page. */
export const header = "comm100-ledger 1\n";

const pageName = /^(\d+)\.ledger$/;

/** The folder of a ledger: its pages are files, numbered. Everything here happens whole or not at all. */
export class Pages {
  readonly #folder: string;

  /** @param folder - made with its first page */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @returns the file of a page */
  file(number: number): string {
    return join(this.#folder, `${number}.ledger`);
  }

  /** @returns the newest page's number, 0 when there is no page, undefined when there is not even a folder */
  newest(): number | undefined {
    try {
      return Math.max(0, ...readdirSync(this.#folder).map((name) => Number(pageName.exec(name)?.[1] ?? 0)));
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
    const text = header + lines.map((line) => `${line}\n`).join("");
    if (this.newest() === undefined) this.#writeFolder(number, text);
    else this.#writePage(number, text);
  }

  /** A folder without a page tells that a ledger was lost, so a new one appears with its first page inside. */
  #writeFolder(number: number, text: string): void {
    const root = dirname(this.#folder);
    mkdirSync(root, { recursive: true });
    forgetOld(root);
    const made = mkdtempSync(join(root, ".new-"));
    try {
      writeFileSync(join(made, `${number}.ledger`), text);
      renameSync(made, this.#folder);
    } catch (error) {
      if (this.newest() === undefined) throw error;
    } finally {
      rmSync(made, { recursive: true, force: true });
    }
  }

  /** A hard link appears with all of its text, and only where nothing was. */
  #writePage(number: number, text: string): void {
    const made = join(this.#folder, `${number}.ledger.${randomBytes(4).toString("hex")}`);
    try {
      writeFileSync(made, text);
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
      if (!/^\d+\.ledger/.test(name) || Number.parseInt(name) >= number) continue;
      try {
        rmSync(join(this.#folder, name), { force: true });
      } catch {
        // Windows keeps what another process has open; whoever makes the next page tries again.
      }
    }
  }
}
