// One set-up at a time in a repository: two runs of `npm ci` in one folder would break each other.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { clearInterval, setInterval } from "node:timers";
import { setTimeout as sleep } from "node:timers/promises";
import { onInterrupt } from "./interrupts.mjs";

const beat = 2_000;
const silence = 20_000;

/** Whether a process runs; one that belongs to somebody else counts. */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/**
 * Runs `task` while no other process holds the lock file `path`. The lock of a killed process is taken over at once;
 * one whose process number was given to another process, after 20 s without a sign of life.
 * @template T
 * @param {string} path
 * @param {() => T | Promise<T>} task
 * @param {(pid: number) => void} onWait called once with the holder's process number when there is one
 * @returns {Promise<T>}
 */
export async function withLock(path, task, onWait = () => undefined) {
  await acquire(path, onWait);
  const alive = setInterval(() => touch(path), beat).unref();
  const forget = onInterrupt(() => rmSync(path, { force: true }));
  try {
    return await task();
  } finally {
    clearInterval(alive);
    rmSync(path, { force: true });
    forget();
  }
}

async function acquire(path, onWait) {
  mkdirSync(dirname(path), { recursive: true });
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  const begin = Date.now();
  let seen = { sign: "", since: 0, told: false };
  try {
    while (!tryLink(mine, path)) {
      const holder = holderOf(path);
      if (holder === undefined) continue;
      const sign = `${holder.pid} ${holder.beat}`;
      if (sign !== seen.sign) seen = { ...seen, sign, since: Date.now() };
      if (!isAlive(holder.pid) || Date.now() - seen.since > silence) {
        takeAway(path, holder.pid);
        continue;
      }
      if (!seen.told && Date.now() - begin > 500) {
        onWait(holder.pid);
        seen.told = true;
      }
      await sleep(100);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** A hard link appears whole or not at all, with the process number inside. */
function tryLink(mine, path) {
  try {
    linkSync(mine, path);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

function holderOf(path) {
  try {
    return { pid: Number(readFileSync(path, "utf8")), beat: statSync(path).mtimeMs };
  } catch {
    return undefined;
  }
}

/** Another waiter may have taken the dead lock over in the meantime: then the live one is put back. */
function takeAway(path, dead) {
  const aside = `${path}.${process.pid}.dead`;
  try {
    renameSync(path, aside);
    if (Number(readFileSync(aside, "utf8")) !== dead) tryLink(aside, path);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
  }
  rmSync(aside, { force: true });
}

function touch(path) {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // Taken over by another process, or the folder is gone: nothing to keep alive.
  }
}
