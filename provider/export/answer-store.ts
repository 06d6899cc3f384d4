import { basename } from "node:path";
import type { OwnFolder } from "../files/own-folder.js";
import { keptFolder } from "./kept-folder.js";

/** Milliseconds. What is older tells of another account by now. */
const longestKept = 24 * 3600 * 1000;

/** The answers of one account, kept in the folder of an export until it is done. They hold personal data: for the owner's eyes alone. */
export class AnswerStore {
  private readonly place: string;

  /**
   * Whatever is there of other accounts is forgotten.
   *
   * @param folder - The folder of the export.
   * @param account - What tells the account from others, as a file's name.
   */
  constructor(
    private readonly folder: OwnFolder,
    account: string,
  ) {
    this.place = `${keptFolder}/${account}`;
    const names = folder.namesIn(keptFolder);
    const isOther = (name: string) => /^[0-9a-f]{32}(\.json)?$/.test(name) && name !== account;
    for (const name of names.filter(isOther)) folder.remove(`${keptFolder}/${name}`);
    folder.sweep(this.place);
    for (const name of folder.namesIn(this.place)) if (this.isOld(name)) folder.remove(`${this.place}/${name}`);
  }

  /** An answer; undefined where none is kept, or one that cannot be read. */
  read(key: string): unknown {
    const path = this.pathOf(key);
    if (this.isOld(basename(path))) return undefined;
    try {
      return JSON.parse(this.folder.read(path)?.toString("utf8") ?? "");
    } catch {
      return undefined;
    }
  }

  /** Keeps an answer. */
  write(key: string, answer: unknown): void {
    const ignored = `${keptFolder}/.gitignore`;
    if (!this.folder.read(ignored)) this.folder.write(ignored, "*\n", true);
    this.folder.write(this.pathOf(key), JSON.stringify(answer), true);
  }

  private pathOf(key: string): string {
    return `${this.place}/${key}.json`;
  }

  private isOld(name: string): boolean {
    return Date.now() - (this.folder.timeOf(`${this.place}/${name}`) ?? 0) > longestKept;
  }
}
