import { writeFile } from "node:fs/promises";
import { findEntry } from "../drift/find-entry.js";
import { look } from "../drift/look.js";
import { patchProgram } from "../drift/patch-program.js";
import { renderDrift } from "../drift/render-drift.js";
import { type Preview, readPreview } from "../preview/preview.js";
import { changesOf } from "../review/changes-of.js";
import type { DriftFlags, DriftSurroundings } from "./drift.js";
import { readInput } from "./read-input.js";

/** Does what `drift` is for. */
export async function runDrift(flags: DriftFlags, { folder, print, say, exit }: DriftSurroundings): Promise<void> {
  const changes = await changesOf(await previewOf(flags, folder, say));
  const patch = patchProgram(changes, findEntry(folder));
  if (flags.write) for (const [path, content] of patch.files) await writeFile(path, content);
  print(renderDrift(flags.json ? "json" : flags.format, patch, changes, flags.write === true));
  if (changes.changes.length > 0) exit(2);
}

async function previewOf({ from, stack }: DriftFlags, folder: string, say: (text: string) => void): Promise<Preview> {
  if (from !== undefined) {
    const { text, name } = await readInput(from);
    return readPreview(text, name);
  }
  if (process.stderr.isTTY) say("Pulumi looks at the site…");
  return look(folder, stack);
}
