import { dirname } from "node:path";
import { z } from "zod";
import type { OwnFolder } from "../files/own-folder.js";
import { readJson } from "../files/read-json.js";
import { importFileName } from "./import-file.js";
import { keptFolder } from "./kept-folder.js";
import { digestOf } from "./manifest.js";
import { isProjectPath } from "./project-path.js";

const journal = `${keptFolder}/writing.json`;
const path = z.string().refine(isProjectPath, "is no file of this folder");
/** Digest of what was there before; null where nothing was. */
const before = z.string().nullable();
const transaction = z.object({
  version: z.literal(1),
  files: z.array(z.object({ path, before, text: z.string() })),
  removed: z.array(z.object({ path, before })),
});
type Transaction = z.infer<typeof transaction>;

/**
 * Writes and removes files of a project as one: all that is to be done is written down first, and what a killed process did not get to is done
 * by {@link finishInterrupted}.
 *
 * @throws When one of them cannot be written; then nothing is, or the rest by the next export.
 */
export function commit(folder: OwnFolder, files: ReadonlyMap<string, string>, removed: readonly string[]): void {
  const asTheyAre = (one: string) => ({ path: one, before: digestAt(folder, one) });
  const all: Transaction = {
    version: 1,
    files: [...files].map(([one, text]) => ({ ...asTheyAre(one), text })),
    removed: removed.map(asTheyAre),
  };
  if (all.files.length + all.removed.length === 0) return;
  folder.write(journal, JSON.stringify(all), true);
  apply(folder, all);
}

/**
 * Does what an interrupted export did not get to. What somebody edited since stays as it is.
 *
 * @returns How many files were written or removed.
 */
export function finishInterrupted(folder: OwnFolder): number {
  const bytes = folder.read(journal);
  if (!bytes) return 0;
  const advice = `Take ${folder.placeOf(journal)} away, and run this again.`;
  const all = readJson(bytes.toString("utf8"), transaction, journal, {
    what: "record of an interrupted export",
    advice,
  });
  return apply(folder, all);
}

function apply(folder: OwnFolder, { files, removed }: Transaction): number {
  for (const place of new Set(files.map((file) => dirname(file.path)))) folder.sweep(place);
  const due = files.filter((file) => digestAt(folder, file.path) === file.before && !isThere(folder, file));
  // What the account holds is nobody else's to read on this machine; code is shared by git.
  for (const file of due) folder.write(file.path, file.text, file.path === importFileName);
  const left = removed.filter((file) => file.before !== null && digestAt(folder, file.path) === file.before);
  for (const file of left) folder.remove(file.path);
  folder.remove(journal);
  return due.length + left.length;
}

function isThere(folder: OwnFolder, file: Transaction["files"][number]): boolean {
  return folder.read(file.path)?.equals(Buffer.from(file.text)) === true;
}

function digestAt(folder: OwnFolder, file: string): string | null {
  const bytes = folder.read(file);
  return bytes ? digestOf(bytes.toString("utf8")) : null;
}
