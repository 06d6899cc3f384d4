import { dirname, relative, sep } from "node:path";
import { type Entry, findEntry } from "../drift/find-entry.js";
import { look } from "../drift/look.js";
import { patchProgram } from "../drift/patch-program.js";
import { renderDrift } from "../drift/render-drift.js";
import { OwnFolder } from "../files/own-folder.js";
import { type Preview, readPreview } from "../preview/preview.js";
import { changesOf } from "../review/changes-of.js";
import type { DriftFlags, DriftSurroundings } from "./drift.js";
import { readInput } from "./read-input.js";

/** Does what `drift` is for. */
export async function runDrift(flags: DriftFlags, { folder, print, say, exit }: DriftSurroundings): Promise<void> {
  const changes = await changesOf(await previewOf(flags, folder, say));
  const entry = findEntry(folder);
  const patch = patchProgram(changes, entry);
  if (flags.write) write(patch.files, entry);
  print(renderDrift(flags.json ? "json" : flags.format, patch, changes, flags.write === true));
  if (changes.changes.length > 0) exit(2);
}

/** Within the folder of the program alone. Where one file cannot be written, none is. */
function write(files: ReadonlyMap<string, string>, { folder }: Entry): void {
  const own = new OwnFolder(folder);
  const contents = [...files].map(([path, content]) => [relative(folder, path).split(sep).join("/"), content] as const);
  for (const [path] of contents) own.placeOf(path);
  for (const [path, content] of contents) {
    own.sweep(dirname(path));
    own.write(path, content);
  }
}

async function previewOf({ from, stack }: DriftFlags, folder: string, say: (text: string) => void): Promise<Preview> {
  if (from !== undefined) {
    const { text, name } = await readInput(from);
    return readPreview(text, name);
  }
  if (process.stderr.isTTY) say("Pulumi looks at the site…");
  return look(folder, stack);
}
