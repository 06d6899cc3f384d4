import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";

/** What a command is given: a file, or standard input where none is named. */
export function readInput(file: string | undefined): Promise<string> {
  return file === undefined || file === "-" ? text(process.stdin) : readFile(file, "utf8");
}
