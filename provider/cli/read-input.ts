import { text } from "node:stream/consumers";
import { readText } from "../diff/read-text.js";

/** Standard input to its end. */
export function standardInput(): Promise<string> {
  return text(process.stdin);
}

/**
 * What a command is given: a file, or standard input where none is named.
 *
 * @param input - Reads standard input.
 * @throws When the file is not there or cannot be read.
 */
export async function readInput(file: string | undefined, input = standardInput): Promise<string> {
  return file === undefined || file === "-" ? input() : readText(file);
}
