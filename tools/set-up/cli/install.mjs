// Puts a CLI into Pulumi's own folder, whole or not at all.
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { onInterrupt } from "../interrupts.mjs";
import { isAlive } from "../lock.mjs";
import { SetUpError } from "../report.mjs";
import { tryCli } from "./find.mjs";

/**
 * Copies a folder of programs to `home/versions/<version>/bin`. What another process put there meanwhile stays, if it runs.
 * @throws SetUpError when `home` cannot be written.
 */
export async function installCli(programs, home, version, env) {
  const versions = join(home, "versions");
  const target = join(versions, version);
  const name = (what) => join(versions, `.${what}-${process.pid}`);
  try {
    mkdirSync(versions, { recursive: true });
    sweep(versions);
    const forget = onInterrupt(() => rmSync(name("new"), { recursive: true, force: true }));
    cpSync(programs, join(name("new"), "bin"), { recursive: true });
    await swap(name("new"), target, name("old"), env);
    forget();
  } catch (error) {
    if (!["EACCES", "EROFS", "EPERM"].includes(error.code)) throw error;
    throw new SetUpError(`${versions} cannot be written. Set PULUMI_HOME to a folder that can, then run this again.`);
  } finally {
    for (const what of ["new", "old"]) rmSync(name(what), { recursive: true, force: true });
  }
  return join(target, "bin");
}

async function swap(fresh, target, old, env) {
  if (existsSync(target)) {
    const { version } = await tryCli(join(target, "bin", "pulumi"), env);
    if (version) return;
    renameSync(target, old);
  }
  try {
    renameSync(fresh, target);
  } catch (error) {
    // Another process was quicker; its CLI is as good.
    if (!["ENOTEMPTY", "EEXIST"].includes(error.code)) throw error;
  }
}

/** Removes what killed processes left. */
function sweep(versions) {
  for (const name of readdirSync(versions)) {
    const pid = /^\.(?:new|old)-(\d+)$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(join(versions, name), { recursive: true, force: true });
  }
}
