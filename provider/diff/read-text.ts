import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/**
 * Reads a file that a user named.
 *
 * @throws When it is not there or cannot be read, with its whole path.
 */
export function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code === "ENOENT" ? "there is no such file" : String(error);
    throw new Error(`${resolve(file)} cannot be read: ${reason}.`, { cause: error });
  }
}
