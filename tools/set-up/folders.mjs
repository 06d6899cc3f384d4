// Where things are. Everything that set-up makes is below `.work`, which git ignores.
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isAlive } from "./lock.mjs";

/** The repository's root. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What set-up keeps between runs. */
export const work = join(root, ".work");

const temporary = join(work, "tmp");

/** Pulumi's own folder: its CLI versions and plugins. */
export const pulumiHome = (env = process.env) => env.PULUMI_HOME || join(homedir(), ".pulumi");

/** A new, empty folder of this process below `.work/tmp`; the next set-up removes it if this process is killed. */
export function temporaryFolder(name) {
  const folder = join(temporary, `${process.pid}-${name}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Removes what killed processes left in `.work/tmp`. */
export function sweepTemporary() {
  mkdirSync(temporary, { recursive: true });
  for (const name of readdirSync(temporary)) {
    if (!isAlive(Number.parseInt(name, 10))) rmSync(join(temporary, name), { recursive: true, force: true });
  }
}
