import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

/** What changes a disk, of what the package uses. */
const changes = ["chmodSync", "mkdirSync", "renameSync", "rmSync", "writeFileSync"] as const;

/**
 * Does something in a process that is killed at one of its steps on the disk: that step is done by half at most, and none after it.
 *
 * @param step - At which, from 1.
 * @returns Whether it came to its end before.
 */
export async function dyingAt(step: number, work: () => Promise<unknown>): Promise<boolean> {
  const originals = Object.fromEntries(changes.map((name) => [name, fs[name]]));
  let steps = 0;
  for (const name of changes)
    Object.assign(fs, {
      [name]: (...args: unknown[]): unknown => {
        steps++;
        const original = originals[name] as (...all: unknown[]) => unknown;
        if (steps < step) return original(...args);
        const [path, content] = args;
        if (steps === step && name === "writeFileSync") original(path, String(content).slice(0, 20));
        throw new Error(died);
      },
    });
  syncBuiltinESMExports();
  try {
    await work();
    return true;
  } catch (error) {
    if (!String(error).includes(died)) throw error;
    return false;
  } finally {
    Object.assign(fs, originals);
    syncBuiltinESMExports();
  }
}

const died = "The process is no more.";
