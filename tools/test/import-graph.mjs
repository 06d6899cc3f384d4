// Which files of the repository need which others: what they import, and what `reads.mjs` says that they reach otherwise.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { root } from "../set-up/folders.mjs";
import { reads } from "./reads.mjs";

const imports = /(?:\bfrom|\bimport)\s*\(?\s*"(\.\.?\/[^"]+)"/g;

/**
 * The files that need one of `changed`, directly or through others, each with how many steps away it is.
 * @param {string[]} files all files of the repository, as paths from its root
 * @param {string[]} changed
 * @returns {Map<string, number>}
 */
export function neededBy(files, changed) {
  const needing = importers(files);
  const reached = new Map(changed.map((file) => [file, 0]));
  // A map hands out what is added to it while it is gone through.
  for (const [file, steps] of reached) {
    const next = [...(needing.get(file) ?? []), ...readersOf(file)];
    for (const other of next) if (!reached.has(other)) reached.set(other, steps + 1);
  }
  return reached;
}

/** From a file to those that import it. */
function importers(files) {
  const known = new Set(files);
  const found = new Map();
  for (const file of files.filter((name) => /\.(ts|mjs|cjs|js)$/.test(name))) {
    for (const [, name] of readFileSync(join(root, file), "utf8").matchAll(imports)) {
      const path = join(dirname(file), name);
      const target = [path, path.replace(/\.js$/, ".ts")].find((it) => known.has(it));
      if (target !== undefined) found.set(target, [...(found.get(target) ?? []), file]);
    }
  }
  return found;
}

const readersOf = (file) => reads.filter(({ what }) => what.test(file)).flatMap(({ by }) => by);
