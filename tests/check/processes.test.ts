import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { checkIn, projectOf, startCheck, withProjects } from "./checked.js";

withProjects();

/** Writes the ids of its own process and of one that it starts, and then never ends. */
const endless = `import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
const child = spawn("sleep", ["1000"], { stdio: "ignore" });
writeFileSync("ids.tmp", JSON.stringify([process.pid, child.pid]));
(await import("node:fs")).renameSync("ids.tmp", "ids");
for (;;);`;

function isRunning(id: number): boolean {
  try {
    // One that has ended and that nobody has asked about is a zombie.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${id}/status`, "utf8"));
  } catch {
    return false;
  }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setTimeout(50);
}

const idsIn = (folder: string) => JSON.parse(readFileSync(join(folder, "ids"), "utf8")) as number[];

describe("no process is left behind", () => {
  it("when a program does not end in time", async () => {
    const folder = projectOf(endless);
    expect((await checkIn(folder, { args: ["--timeout", "20"] })).code).toBe(2);
    expect(idsIn(folder).filter(isRunning)).toEqual([]);
  });

  it("when a program ends and what it started does not", async () => {
    const folder = projectOf(endless.replace("for (;;);", "child.unref();"));
    expect((await checkIn(folder)).code).toBe(0);
    await until(() => idsIn(folder).every((id) => !isRunning(id)));
  });

  it.each(["SIGINT", "SIGTERM"] as const)("when check is stopped by %s", async (signal) => {
    const folder = projectOf(endless);
    const check = startCheck(folder);
    const ended = new Promise((resolve) =>
      check.on("close", (_, by) => {
        resolve(by);
      }),
    );
    await until(() => existsSync(join(folder, "ids")));
    expect(idsIn(folder).filter(isRunning)).toHaveLength(2);
    check.kill(signal);
    expect(await ended).toBe(signal);
    await until(() => idsIn(folder).every((id) => !isRunning(id)));
  });

  it("when check is killed", async () => {
    const folder = projectOf(endless);
    const check = startCheck(folder);
    await until(() => existsSync(join(folder, "ids")));
    check.kill("SIGKILL");
    await until(() => idsIn(folder).every((id) => !isRunning(id)));
  });

  it("and no file either", async () => {
    const folder = projectOf(`new comm100.ticketing.Tag("late", { name: "Late" });`);
    const before = readdirSync(folder).sort();
    await checkIn(folder);
    expect(readdirSync(folder).sort()).toEqual(before);
  });
});
