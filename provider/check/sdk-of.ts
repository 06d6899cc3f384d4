import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { CouldNotCheck } from "./could-not-check.js";

/**
 * The folder of a program's own Pulumi SDK.
 *
 * @param folder - Where the program is.
 * @throws CouldNotCheck where none is installed.
 */
export function sdkOf(folder: string): string {
  try {
    return dirname(createRequire(join(folder, "program.js")).resolve("@pulumi/pulumi/package.json"));
  } catch {
    throw new CouldNotCheck(`The packages of the program in ${folder} are not installed: run npm install there first.`);
  }
}
