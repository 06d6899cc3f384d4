import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { decoded } from "./decoded.js";

/**
 * Reads a file that a user named, in whatever encoding its mark says.
 *
 * @throws When it is not there or cannot be read, with its whole path.
 */
export function readText(file: string): string {
  try {
    return decoded(readFileSync(file));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === "ENOENT" ? "there is no such file" : code === "EISDIR" ? "it is a folder" : message;
    throw new Error(`${resolve(file)} cannot be read: ${reason}.`, { cause: error });
  }
}
