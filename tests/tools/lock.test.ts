import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { withLock } from "../../tools/set-up/lock.mjs";
import { newFolder } from "./folder.js";

const tools = join(fileURLToPath(import.meta.url), "..", "..", "..", "tools", "set-up");

/** Starts a process that runs `work` under the lock; what it notes goes to the file `diary`. */
function start(lock: string, work: string, diary = ""): ChildProcess {
  const script = join(newFolder(), "process.mjs");
  writeFileSync(
    script,
    `import { appendFileSync } from "node:fs";
     import { setTimeout as sleep } from "node:timers/promises";
     import { withLock } from ${JSON.stringify(pathToFileURL(join(tools, "lock.mjs")).href)};
     const note = (text) => appendFileSync(${JSON.stringify(diary)}, text + " ");
     await withLock(${JSON.stringify(lock)}, async () => { ${work} });`,
  );
  return spawn(process.execPath, [script], { stdio: ["ignore", "pipe", "inherit"] });
}

/** A process that holds the lock until it is ended. */
async function holder(lock: string): Promise<ChildProcess> {
  const child = start(lock, `console.log("held"); await sleep(600_000);`);
  if (child.stdout) await once(child.stdout, "data");
  return child;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const closed = once(child, "close");
  child.kill(signal);
  await closed;
}

describe("the lock of set-up", () => {
  it("lets one process in at a time", async () => {
    const [lock, diary] = [join(newFolder(), "lock"), join(newFolder(), "diary")];
    const visits = [1, 2, 3].map(() => start(lock, `note("in"); await sleep(20); note("out");`, diary));
    await Promise.all(visits.map((child) => once(child, "close")));
    expect(readFileSync(diary, "utf8")).toBe("in out ".repeat(3));
    expect(existsSync(lock)).toBe(false);
  });

  it("makes the next one wait for a living holder, and says for whom", async () => {
    const lock = join(newFolder(), "lock");
    const child = await holder(lock);
    const waitedFor = new Promise<number>((resolve) => {
      void withLock(lock, () => undefined, resolve).catch(() => undefined);
    });
    expect(await waitedFor).toBe(child.pid);
    await end(child, "SIGTERM");
  });

  it("is free again after the holder was interrupted, and taken over after it was killed", async () => {
    const lock = join(newFolder(), "lock");
    await end(await holder(lock), "SIGINT");
    expect(existsSync(lock)).toBe(false);
    await end(await holder(lock), "SIGKILL");
    expect(existsSync(lock)).toBe(true);
    expect(await withLock(lock, () => "in")).toBe("in");
  });

  it("is given back when the work fails", async () => {
    const lock = join(newFolder(), "lock");
    await expect(withLock(lock, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(existsSync(lock)).toBe(false);
  });
});
