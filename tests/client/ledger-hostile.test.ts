import { appendFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, jest } from "@jest/globals";
import { FakeMachine, ledgerFolders } from "./fake-machine.js";
import { steppedClock } from "./stepped-clock.js";

const newFolder = ledgerFolders();
const rate = { limit: 10, windowSeconds: 60 };
const mostSeconds = 900;

/** A machine on which a process has made one call, and the page on which it stands. */
async function machine(): Promise<{ here: FakeMachine; page: string }> {
  const clock = steppedClock();
  clock.later(100_000, () => undefined);
  await clock.runOut();
  const here = new FakeMachine(clock, newFolder());
  (await here.start(rate).window.take()).done();
  return { here, page: join(here.folder, readdirSync(here.folder)[0] ?? "") };
}

/** Seconds until a process gets leave to call. */
async function waitOn(here: FakeMachine, process = here.start(rate)): Promise<number> {
  const start = here.clock.now();
  let end = NaN;
  void process.window.take().then(() => (end = here.clock.now()));
  await here.clock.runOut();
  return (end - start) / 1_000;
}

const many = (line: (number: number) => string) => Array.from({ length: 20 }, (_, number) => line(number)).join("");

describe("what somebody else writes into a ledger", () => {
  it.each([
    ["a pause of years", () => "p 999999999999 100000 here\n"],
    ["a pause without end", () => `p ${"9".repeat(400)} 100000 here\n`],
    ["a pause by another machine's clock", () => "p 999999999999 5 there\n"],
    ["a pause of the future", () => "p 999999999999 999999999999 here\n"],
    ["many pauses", () => many(() => "p 899000 100000 here\n")],
    ["calls that nobody ends", () => many((number) => `r there1.${number} 100000 here\n`)],
    ["calls of the future", () => many((number) => `d there1.${number} ${"9".repeat(400)} here\n`)],
    [
      "a line of calls of a process that lives",
      () => `o there1 1 here 10 60000\n${many((n) => `q there1.${n} 100000 here\n`)}`,
    ],
    ["a process with a window without end", () => `o there1 1 here 10 ${"9".repeat(400)}\n`],
    ["broken lines", () => many((number) => `nothing ${number}\n`)],
  ])("makes nobody wait longer than the client's own limit: %s", async (_, lines) => {
    const { here, page } = await machine();
    appendFileSync(page, lines());
    expect(await waitOn(here)).toBeLessThanOrEqual(mostSeconds);
  });

  it("makes nobody wait in a folder that is another user's", async () => {
    const { here, page } = await machine();
    appendFileSync(page, "p 899000 100000 here\n");
    const user = jest.spyOn(process as { geteuid: () => number }, "geteuid").mockReturnValue(65_534);
    try {
      expect(await waitOn(here)).toBe(0);
    } finally {
      user.mockRestore();
    }
    expect(await waitOn(here)).toBeGreaterThan(500);
  });

  it("in the name of a process that lives makes that one wait no longer, either", async () => {
    const { here, page } = await machine();
    const process = here.start(rate);
    (await process.window.take()).done();
    appendFileSync(
      page,
      many((number) => `r here2.${number + 1} 100000 here\n`),
    );
    expect(await waitOn(here, process)).toBeLessThanOrEqual(mostSeconds);
  });

  it("counts from when it was written, also by a clock that means nothing here", async () => {
    const { here, page } = await machine();
    appendFileSync(page, "p 600000 5 there\n");
    const wait = await waitOn(here);
    expect(wait).toBeGreaterThan(500);
    // That process has written to the page since.
    expect(await waitOn(here)).toBe(0);
  });
});
