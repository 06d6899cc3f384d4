import { statSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { allOf, burst, call } from "./fake-calls.js";
import { FakeMachine, ledgerFolders } from "./fake-machine.js";
import { mostInWindow } from "./most-in-window.js";
import { steppedClock } from "./stepped-clock.js";

const newFolder = ledgerFolders();

/** A machine that nobody has called from. */
function newMachine(): FakeMachine {
  return new FakeMachine(steppedClock(), newFolder());
}

const load = fc.record({ asksAt: fc.nat(20_000), way: fc.nat(3_000), back: fc.nat(3_000) });
const plan = fc.record({
  loads: fc.array(load, { minLength: 1, maxLength: 25 }),
  /** When it is killed, if it is. */
  death: fc.option(fc.integer({ min: 1, max: 40_000 }), { nil: undefined, freq: 3 }),
});
const rates = fc.record({ limit: fc.integer({ min: 1, max: 8 }), windowSeconds: fc.integer({ min: 1, max: 10 }) });

describe("the ledger", () => {
  it("lets the server see no more calls than allowed, of all processes together, whichever are killed", async () => {
    const plans = fc.array(plan, { minLength: 1, maxLength: 4 });
    const pageLengths = fc.constantFrom(200, 1_000, undefined);
    await fc.assert(
      fc.asyncProperty(plans, rates, pageLengths, async (processes, rate, pageLength) => {
        const machine = newMachine();
        const counted: number[] = [];
        const survivors = processes.map(({ loads, death }) => {
          const process = machine.start(rate, pageLength);
          const calls = loads.map((one) => call(process, one, counted));
          if (death !== undefined) machine.clock.later(death, process.kill);
          return death === undefined ? calls : [];
        });
        await machine.clock.runOut();
        await Promise.all(survivors.flat());
        expect(mostInWindow(counted, rate.windowSeconds * 1000)).toBeLessThanOrEqual(rate.limit);
      }),
      { numRuns: 150 },
    );
  });

  it("uses the window up while work is waiting: three processes with 200 calls each", async () => {
    const machine = newMachine();
    const rate = { limit: 300, windowSeconds: 300 };
    const work = [1, 2, 3].map(() => burst(machine.start(rate), 200));
    await machine.clock.runOut();
    await allOf(work);
    const sent = work.flatMap((one) => one.sent).sort((a, b) => a - b);
    expect(sent).toHaveLength(600);
    expect(mostInWindow(sent, 300_000)).toBe(300);
    // The strictest server allows the 301st call 300 s after the first.
    expect(sent[599]).toBeLessThan(300_000 / 0.95);
  });

  it("takes at most 5 % longer for the calls of 1,000 creates of 25 types than the limit asks for", async () => {
    const machine = newMachine();
    const { sent, all } = burst(machine.start({ limit: 300, windowSeconds: 300 }), 1_025);
    await machine.clock.runOut();
    await all;
    expect(Math.max(...sent)).toBeLessThanOrEqual(300_000 * Math.floor((1_025 - 1) / 300) * 1.05);
  });

  it("goes on at once after a process that was killed while its calls waited", async () => {
    const machine = newMachine();
    const rate = { limit: 100, windowSeconds: 100 };
    const [killed, other] = [machine.start(rate), machine.start(rate)];
    burst(killed, 500);
    machine.clock.later(50_000, killed.kill);
    const { sent, all } = burst(other, 150);
    await machine.clock.runOut();
    await all;
    // 100 of the killed one's calls were sent at first; then the window is the other's alone.
    expect(sent.filter((at) => at < 105_000)).toHaveLength(100);
    expect(sent.filter((at) => at < 210_000)).toHaveLength(150);
  });

  it("lets a process with one call in before another one's hundreds are through", async () => {
    const machine = newMachine();
    const rate = { limit: 20, windowSeconds: 10 };
    const busy = burst(machine.start(rate), 200);
    const late = machine.start(rate);
    const single: number[] = [];
    const one = call(late, { asksAt: 5_000, way: 0, back: 0 }, single);
    await machine.clock.runOut();
    await Promise.all([busy.all, one]);
    expect(single[0]).toBeLessThan(11_000);
  });

  it("gives each of several busy processes a fair part of every window", async () => {
    const machine = newMachine();
    const rate = { limit: 30, windowSeconds: 10 };
    const work = [burst(machine.start(rate), 200), burst(machine.start(rate), 200), burst(machine.start(rate), 200)];
    await machine.clock.runOut();
    await allOf(work);
    for (const { sent } of work) {
      const second = sent.filter((at) => at > 9_000 && at < 19_000).length;
      expect(second).toBeGreaterThanOrEqual(5);
      expect(second).toBeLessThanOrEqual(20);
    }
  });

  it("holds everybody when the server asked one process for a pause", async () => {
    const machine = newMachine();
    const rate = { limit: 10, windowSeconds: 10 };
    const [asked, other] = [machine.start(rate), machine.start(rate)];
    asked.window.pause(5_000);
    const { sent, all } = burst(other, 3);
    await machine.clock.runOut();
    await all;
    expect(sent).toEqual([5_000, 5_000, 5_000]);
    expect(other.lines).toEqual([expect.stringMatching(/refused for now.* Waiting about 5 s/)]);
  });

  it("keeps the calls of all within the limit of each process", async () => {
    const machine = newMachine();
    const [wide, narrow] = [{ limit: 30, windowSeconds: 10 } as const, { limit: 15, windowSeconds: 10 } as const];
    const sent: number[] = [];
    const seen: number[] = [];
    const loud = burst(machine.start(wide), 100, 80, (at) => sent.push(at));
    const quiet = burst(machine.start(narrow), 30, 80, (at) => {
      sent.push(at);
      seen.push(sent.filter((other) => other > at - 10_000).length);
    });
    await machine.clock.runOut();
    await Promise.all([loud.all, quiet.all]);
    expect(mostInWindow(sent, 10_000)).toBe(30);
    expect(Math.max(...seen)).toBeLessThanOrEqual(15);
  });

  it("tells each process once that calls wait, and for how long", async () => {
    const machine = newMachine();
    const rate = { limit: 10, windowSeconds: 300 };
    const [one, other] = [machine.start(rate), machine.start(rate)];
    const work = [burst(one, 20), burst(other, 3)];
    await machine.clock.runOut();
    await allOf(work);
    expect(other.lines).toHaveLength(1);
    expect(one.lines).toHaveLength(2);
    for (const line of [...one.lines, ...other.lines]) expect(line).toMatch(/Waiting about 30[01] s/);
  });

  it("keeps the limit when a process that waited is stopped for long and goes on", async () => {
    const machine = newMachine();
    const rate = { limit: 10, windowSeconds: 100 };
    const [stopped, other] = [machine.start(rate), machine.start(rate)];
    const sent: number[] = [];
    const first = burst(stopped, 20, 80, (at) => sent.push(at));
    machine.clock.later(50_000, stopped.stop);
    const second = burst(other, 60, 80, (at) => sent.push(at));
    machine.clock.later(450_000, stopped.goOn);
    await machine.clock.runOut();
    await allOf([first, second]);
    expect(mostInWindow(sent, 100_000)).toBe(10);
  });

  it("keeps the limit through a pause that is longer than places in the line last", async () => {
    const machine = newMachine();
    const rate = { limit: 10, windowSeconds: 10 };
    const [one, other] = [machine.start(rate), machine.start(rate)];
    const sent: number[] = [];
    const work = [one, other].map((process) => burst(process, 20, 80, (at) => sent.push(at)));
    other.window.pause(1_000_000);
    await machine.clock.runOut();
    await allOf(work);
    expect(mostInWindow(sent, 10_000)).toBe(10);
  });

  it("learns of every answer, though the page has ended meanwhile and the process asks for nothing more", async () => {
    const machine = newMachine();
    const rate = { limit: 10, windowSeconds: 1 };
    const [one, other] = [machine.start(rate, 200), machine.start(rate, 200)];
    const slot = await one.window.take();
    const { all } = burst(other, 50);
    await machine.clock.runOut();
    await all;
    slot.done();
    machine.clock.later(2_000, () => undefined);
    await machine.clock.runOut();
    expect(other.window.left()).toBe(10);
  });

  it("stays small", async () => {
    const machine = newMachine();
    const rate = { limit: 50, windowSeconds: 1 };
    const work = [burst(machine.start(rate), 1_000), burst(machine.start(rate), 1_000)];
    await machine.clock.runOut();
    await allOf(work);
    const pages = readdirSync(machine.folder);
    expect(pages).toHaveLength(1);
    expect(statSync(join(machine.folder, pages[0] ?? "")).size).toBeLessThan(40_000);
  });
});
