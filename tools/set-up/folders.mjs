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

/**
 * npm's cache: inside the repository, unless the user names one. `npm run` names npm's own in the environment, so that
 * only another than npm's default is the user's wish.
 */
export function npmCache(env = process.env) {
  const given = env.npm_config_cache ?? env.NPM_CONFIG_CACHE;
  return given && given !== join(homedir(), ".npm") ? given : join(work, "npm-cache");
}

const own = new Set();

/** A new, empty folder below `.work/tmp` until this process ends; if it is killed, the next set-up removes the folder. */
export function temporaryFolder(name) {
  const folder = join(temporary, `${process.pid}-${name}`);
  if (own.size === 0) process.once("exit", () => own.forEach((it) => rmSync(it, { recursive: true, force: true })));
  own.add(folder);
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
