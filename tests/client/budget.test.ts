import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { sleep } from "../../provider/client/clock.js";
import { sharedBudget } from "../../provider/client/index.js";
import { SlidingWindow } from "../../provider/client/sliding-window.js";
import { mostInWindow } from "./most-in-window.js";
import { steppedClock } from "./stepped-clock.js";
import type { SteppedClock } from "./stepped-clock.js";

interface Load {
  readonly asksAt: number;
  /** Milliseconds until the server counts the call. */
  readonly way: number;
  /** Milliseconds until its answer is here. */
  readonly back: number;
}

const loads = fc.array(fc.record({ asksAt: fc.nat(20_000), way: fc.nat(3_000), back: fc.nat(3_000) }), {
  minLength: 1,
  maxLength: 60,
});

async function play(clock: SteppedClock, window: SlidingWindow, load: readonly Load[]): Promise<number[]> {
  const counted: number[] = [];
  const calls = load.map(async ({ asksAt, way, back }) => {
    await sleep(clock, asksAt);
    const slot = await window.take();
    await sleep(clock, way);
    counted.push(clock.now());
    await sleep(clock, back);
    slot.done();
  });
  await clock.runOut();
  await Promise.all(calls);
  return counted.sort((a, b) => a - b);
}

describe("the budget", () => {
  it("never lets a server count more calls than allowed in any window, and makes every call", async () => {
    const rates = fc.record({ limit: fc.integer({ min: 1, max: 8 }), windowSeconds: fc.integer({ min: 1, max: 10 }) });
    await fc.assert(
      fc.asyncProperty(loads, rates, async (load, rate) => {
        const clock = steppedClock();
        const counted = await play(clock, new SlidingWindow(rate, () => undefined, clock), load);
        expect(counted).toHaveLength(load.length);
        expect(mostInWindow(counted, rate.windowSeconds * 1000)).toBeLessThanOrEqual(rate.limit);
      }),
      { numRuns: 150 },
    );
  });

  it("serves calls in the order in which they asked", async () => {
    const clock = steppedClock();
    const window = new SlidingWindow({ limit: 2, windowSeconds: 10 }, () => undefined, clock);
    const served: number[] = [];
    const calls = [0, 1, 2, 3, 4, 5, 6].map(async (number) => {
      const slot = await window.take();
      served.push(number);
      slot.done();
    });
    await clock.runOut();
    await Promise.all(calls);
    expect(served).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(clock.now()).toBeGreaterThanOrEqual(30_000);
    expect(clock.now()).toBeLessThan(31_000);
  });

  it("gives a slot back at once when its call was never sent", async () => {
    const clock = steppedClock();
    const window = new SlidingWindow({ limit: 1, windowSeconds: 10 }, () => undefined, clock);
    const slot = await window.take();
    expect(window.left()).toBe(0);
    slot.unused();
    slot.done();
    expect(window.left()).toBe(1);
    await window.take();
    expect(clock.now()).toBe(0);
  });

  it("lets nobody through during a pause", async () => {
    const clock = steppedClock();
    const window = new SlidingWindow({ limit: 10, windowSeconds: 10 }, () => undefined, clock);
    window.pause(5_000);
    window.pause(1_000);
    const served = window.take().then(() => clock.now());
    await clock.runOut();
    await expect(served).resolves.toBe(5_000);
  });

  it("says once in a window that calls wait, why and how long", async () => {
    const clock = steppedClock();
    const lines: string[] = [];
    const window = new SlidingWindow({ limit: 2, windowSeconds: 300 }, (line) => lines.push(line), clock);
    const calls = Array.from({ length: 6 }, async () => {
      const slot = await window.take();
      slot.done();
    });
    await clock.runOut();
    await Promise.all(calls);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/all 2 calls that it may make in 300 seconds\. Waiting about 30[01] s/);
  });

  it("says that others call from the address, though it has just said that the limit is reached", async () => {
    const clock = steppedClock();
    const lines: string[] = [];
    const window = new SlidingWindow({ limit: 2, windowSeconds: 300 }, (line) => lines.push(line), clock);
    const slots = [await window.take(), await window.take()];
    const third = window.take();
    window.pause(100_000);
    for (const slot of slots) slot.done();
    await clock.runOut();
    await third;
    expect(lines).toEqual([expect.stringContaining("all 2 calls"), expect.stringContaining("something else calls")]);
  });

  it("is one for all clients of a host, with the strictest of their limits", () => {
    const at = (apiUrl: string, rateLimit: number) =>
      sharedBudget({ apiUrl, rateLimit, rateWindow: 300 }, () => undefined);
    const first = at("https://shared.example/v4/", 300);
    expect(at("https://shared.example/v4/", 40)).toBe(first);
    expect(at("https://shared.example/v4/", 300).left()).toBe(40);
    expect(at("https://other.example/v4/", 300)).not.toBe(first);
  });
});
