import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { partOf } from "../../tools/jest/parts.mjs";
import { root } from "../../tools/set-up/folders.mjs";
import { timesTold } from "../../tools/test/times.mjs";

const command = join(root, "tools", "test.mjs");

describe("npm test", () => {
  it.each([
    [["--only=lint,unitt"], "unitt: not known. Steps for --only: build, lint,"],
    [["--chnaged"], "--chnaged: not known."],
    [["--watch"], "--watch needs a folder: npm test -- --watch tests/schema"],
  ])("refuses %j, and says what there is", (args, message) => {
    const { status, stderr } = spawnSync(process.execPath, [command, ...args], { encoding: "utf8" });
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it("--watch runs a folder's tests, and again when one of their files changes", async () => {
    const args = [command, "--watch", "--only=unit", "tests/tools/versions"];
    // What these tests took would stand among the files of the run around it.
    const env = { ...process.env, COMM100_TEST_RUN: undefined };
    const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe"] });
    try {
      for (const count of [1, 2]) {
        await saidBy(child.stderr, /^Tests: +\d+ passed/m);
        const now = new Date();
        if (count === 1) utimesSync(join(root, "tests", "tools", "versions.test.ts"), now, now);
      }
    } finally {
      child.kill("SIGTERM");
      await once(child, "close");
    }
  });
});

/** Waits for a process to say something. */
async function saidBy(stream: NodeJS.ReadableStream, what: RegExp): Promise<void> {
  let said = "";
  while (!what.test(said)) said += String((await once(stream, "data"))[0]);
}

describe("the summary of the times", () => {
  const row = (path: string, wall: number, parts: Record<string, number> = {}) => {
    const children = Object.values(parts).reduce((sum, ms) => sum + ms, 0);
    return { path, wall, processor: 1000, children, parts };
  };

  it("names the ten slowest files, and the time of each part", () => {
    const quick = Array.from({ length: 10 }, (_, place) => row(`quick-${place}`, 1000 + place));
    const told = timesTold([...quick, row("slow", 30_000, { engine: 20_000, installs: 5000 })]);
    const named = told.match(/(?:slow|quick-\d)$/gm);
    expect(named).toEqual([
      "slow",
      ...quick
        .map(({ path }) => path)
        .slice(1)
        .reverse(),
    ]);
    expect(told).toMatch(
      /^ +20\.0 s {2}engine\n +11\.0 s {2}the tests themselves\n +5\.0 s {2}installs\n +4\.0 s {2}waiting$/m,
    );
  });

  it.each([
    ["engine", ["/home/ada/.pulumi/versions/3.259.0/bin/pulumi", "up"]],
    ["command line", ["node", "/repository/dist/cli/main.js", "check"]],
    ["installs", ["npm", "install"]],
    ["builds", ["node", "node_modules/typescript/bin/tsc", "-p", "."]],
    ["browser", ["node", "/repository/tests/browser/looks.mjs"]],
    ["other processes", ["git", "push"]],
  ])("counts to %s a process such as %j", (part, words) => {
    expect(partOf(words)).toBe(part);
  });
});
