import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { systemClock } from "../../provider/client/clock.js";
import { FakeMachine, ledgerFolders } from "./fake-machine.js";
import type { FakeProcess } from "./fake-machine.js";
import { steppedClock } from "./stepped-clock.js";

const newFolder = ledgerFolders();
const rate = { limit: 10, windowSeconds: 60 };

/** The newest page's file. */
function pageIn(folder: string): string {
  const numbers = readdirSync(folder).map((name) => Number.parseInt(name));
  return join(folder, `${Math.max(...numbers)}.ledger`);
}

async function call({ window }: FakeProcess, count: number): Promise<void> {
  for (let made = 0; made < count; made += 1) (await window.take()).done();
}

/** A machine that has run since long before the test's files were made. */
async function machineAfter(days: number): Promise<FakeMachine> {
  const clock = steppedClock();
  clock.later(days * 86_400_000, () => undefined);
  await clock.runOut();
  return new FakeMachine(clock, newFolder());
}

describe("a ledger that is damaged", () => {
  it("has the whole window where nothing was yet", async () => {
    const machine = await machineAfter(2);
    expect(machine.start(rate).window.left()).toBe(10);
  });

  it.each([
    ["emptied", ""],
    ["overwritten with something else", "\u0000\u0001 nothing of ours\n".repeat(50)],
    ["of another version", "comm100-ledger 99\nr 1 2 3\n"],
  ])("is taken for used up when it was %s, until a window after that", async (_, text) => {
    const machine = await machineAfter(2);
    await call(machine.start(rate), 1);
    const page = pageIn(machine.folder);
    writeFileSync(page, text);
    expect(machine.start(rate).window.left()).toBe(0);
    const later = new FakeMachine(machine.clock, newFolder());
    await call(later.start(rate), 1);
    const old = pageIn(later.folder);
    writeFileSync(old, text);
    const before = Date.now() / 1000 - 70;
    utimesSync(old, before, before);
    expect(later.start(rate).window.left()).toBe(10);
  });

  it("is taken for used up when its file was deleted, and works again", async () => {
    const machine = await machineAfter(2);
    await call(machine.start(rate), 1);
    rmSync(pageIn(machine.folder));
    const process = machine.start(rate);
    expect(process.window.left()).toBe(0);
    const calls = call(process, 3);
    await machine.clock.runOut();
    await calls;
    expect(process.losses).toEqual([]);
  });

  it.each(["its file", "its folder"])("is restored by processes that know it when %s is deleted", async (what) => {
    const machine = await machineAfter(2);
    const [one, other] = [machine.start(rate), machine.start(rate)];
    await call(one, 3);
    await call(other, 2);
    await one.window.take();
    expect(one.window.left()).toBe(4);
    rmSync(what === "its file" ? pageIn(machine.folder) : machine.folder, { recursive: true });
    expect([one.window.left(), other.window.left()]).toEqual([4, 4]);
    expect(machine.start(rate).window.left()).toBe(4);
  });

  it("is completed by processes that know more than the one that began it anew", async () => {
    const machine = await machineAfter(2);
    const [one, other] = [machine.start(rate), machine.start(rate)];
    await call(one, 3);
    await other.window.take();
    rmSync(machine.folder, { recursive: true });
    const third = machine.start(rate);
    expect(third.window.left()).toBe(10);
    expect([one.window.left(), other.window.left(), third.window.left()]).toEqual([6, 6, 6]);
  });

  it("takes a broken line for a call, the same for every reader, and goes on", async () => {
    const machine = await machineAfter(2);
    const [one, other] = [machine.start(rate), machine.start(rate)];
    await call(one, 2);
    appendFileSync(pageIn(machine.folder), "r here1.9\n");
    expect([one.window.left(), other.window.left()]).toEqual([7, 7]);
    // Without an end, as a full disk may leave it: the next line is glued to it.
    appendFileSync(pageIn(machine.folder), "r he");
    await call(other, 1);
    expect([one.window.left(), other.window.left()]).toEqual([5, 5]);
    expect(machine.start(rate).window.left()).toBe(5);
  });

  it("is cut off under a process that knows it: what it knows is written again", async () => {
    const machine = await machineAfter(2);
    const process = machine.start(rate);
    await call(process, 4);
    writeFileSync(pageIn(machine.folder), "");
    expect(process.window.left()).toBe(6);
    expect(machine.start(rate).window.left()).toBe(6);
  });

  it("goes on when a process was killed after it had ended a page, before it began the next", async () => {
    const machine = await machineAfter(2);
    const process = machine.start(rate);
    await call(process, 4);
    appendFileSync(pageIn(machine.folder), "s\nr here9.1 1 here\n");
    const other = machine.start(rate);
    expect(other.window.left()).toBe(6);
    expect(readdirSync(machine.folder)).toEqual(["2.ledger"]);
    expect(process.window.left()).toBe(6);
    await call(process, 1);
    expect([other.window.left(), process.window.left()]).toEqual([5, 5]);
    expect(readdirSync(machine.folder)).toEqual(["2.ledger"]);
  });

  it("dates calls from before the machine was started by the file", async () => {
    const machine = await machineAfter(2);
    await call(machine.start(rate), 4);
    await machine.start(rate).window.take();
    const started = (): FakeProcess => new FakeMachine(steppedClock(), machine.folder, "anew").start(rate);
    expect(started().window.left()).toBe(5);
    const before = Date.now() / 1000 - 70;
    utimesSync(pageIn(machine.folder), before, before);
    // The one without an end may be another machine's, and still run.
    expect(started().window.left()).toBe(9);
  });

  it("is replaced by a window of the process's own where there is no place for it", async () => {
    const folder = newFolder();
    mkdirSync(dirname(dirname(folder)), { recursive: true });
    writeFileSync(dirname(folder), "a file where a folder should be");
    const machine = new FakeMachine(steppedClock(), folder);
    const process = machine.start(rate);
    await call(process, 4);
    expect(process.window.left()).toBe(6);
    expect(process.losses).toEqual([expect.stringMatching(/ENOTDIR|EEXIST|ENOENT/)]);
  });

  it("is replaced by a window of the process's own when its place goes away, and forgets nothing", async () => {
    const machine = await machineAfter(2);
    const process = machine.start(rate);
    await call(process, 4);
    const slot = await process.window.take();
    rmSync(dirname(machine.folder), { recursive: true });
    writeFileSync(dirname(machine.folder), "a file where the folder was");
    expect(process.window.left()).toBe(5);
    slot.unused();
    expect(process.window.left()).toBe(6);
    await call(process, 1);
    expect(process.window.left()).toBe(5);
    expect(process.losses).toHaveLength(1);
  });

  it("is removed after a day without calls, with nothing else that is in the folder", async () => {
    const machine = await machineAfter(2);
    await call(machine.start(rate), 1);
    const root = dirname(machine.folder);
    mkdirSync(join(root, "somebody's"));
    writeFileSync(join(root, "somebody's", "file"), "");
    for (const file of [pageIn(machine.folder), join(root, "somebody's", "file")]) utimesSync(file, 1, 1);
    await call(new FakeMachine(machine.clock, join(root, "another.example")).start(rate), 1);
    expect(readdirSync(root).sort()).toEqual(["another.example", "somebody's"]);
  });

  it("holds numbers of processes and times, and nothing of what was called", async () => {
    const machine = await machineAfter(2);
    await call(machine.start(rate), 2);
    for (const line of readFileSync(pageIn(machine.folder), "utf8").trim().split("\n").slice(1)) {
      expect(line).toMatch(/^[a-z] here1(\.\d)? \d+ (here|\d+ \d+)/);
    }
  });

  it("is read by a clock that all processes of the machine share", () => {
    expect(Math.abs(systemClock.now() - Number(process.hrtime.bigint()) / 1e6)).toBeLessThan(60_000);
  });
});
