// How long test files take, as `npm test -- --record` wrote it down.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../set-up/folders.mjs";

/** Where it stands: in the repository, so that a first run knows it too. */
export const secondsFile = join(root, "tests", "seconds.json");

/** What is not worth writing down. */
export const least = 2;

const known = existsSync(secondsFile) ? JSON.parse(readFileSync(secondsFile, "utf8")) : {};

/**
 * Seconds that a file took; one that is not known counts as quick, unless it runs the engine.
 * @param {string} path
 * @returns {number}
 */
export const secondsOf = (path) => known[path] ?? (path.startsWith("tests/e2e/") ? 20 : 0.5);
