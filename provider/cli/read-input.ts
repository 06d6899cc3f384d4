import { buffer } from "node:stream/consumers";
import { decoded } from "../files/decoded.js";
import type { Input } from "../files/input.js";
import { readText } from "../files/read-text.js";

/** Standard input to its end, in whatever encoding its mark says. */
export async function standardInput(): Promise<string> {
  try {
    return decoded(await buffer(process.stdin));
  } catch (cause) {
    throw new Error(`Standard input cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`, {
      cause,
    });
  }
}

/**
 * What a command is given: a file, or standard input where none is named.
 *
 * @param input - Reads standard input.
 * @throws When the file is not there or cannot be read.
 */
export async function readInput(file: string | undefined, input = standardInput): Promise<Input> {
  return file === undefined || file === "-"
    ? { text: await input(), name: "Standard input" }
    : { text: readText(file), name: file };
}
