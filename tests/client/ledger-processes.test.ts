import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { createEmulator } from "../../provider/emulator/index.js";
import type { Emulator } from "../../provider/emulator/index.js";
import { compiled } from "../compiled.js";
import { ledgerFolders } from "./fake-machine.js";
import { mostInWindow } from "./most-in-window.js";

const write = compiled("client", ["visible.ts"]);
const newFolder = ledgerFolders();
const stops: (() => unknown)[] = [];
let caller: string;
let hammer: string;

/** Makes as many calls as it is told, all at once. A dot for each answer. */
const callerProgram = `
  import { createClient, resolveSettings } from "./dist/client/index.js";
  const client = createClient(resolveSettings({}));
  const call = () => client.get("global/site").then(() => process.stdout.write("."));
  await Promise.all(Array.from({ length: Number(process.argv[2]) }, call));`;

/** Takes slots from a ledger with short pages as fast as it can, and writes down when it had them. */
const hammerProgram = `
  import { appendFileSync } from "node:fs";
  import { FileJournal } from "./dist/client/ledger/file-journal.js";
  import { Ledger } from "./dist/client/ledger/ledger.js";
  import { thisProcess } from "./dist/client/ledger/participant.js";
  import { SlidingWindow } from "./dist/client/sliding-window.js";
  import { systemClock } from "./dist/client/clock.js";
  const [folder, count, limit, windowSeconds, diary] = process.argv.slice(2);
  const rate = { limit: Number(limit), windowSeconds: Number(windowSeconds) };
  const onLoss = (reason) => { console.error(reason); process.exit(1); };
  const parts = { rate, clock: systemClock, journal: new FileJournal(folder, 4000), participant: thisProcess(), onLoss };
  const window = new SlidingWindow(rate, () => undefined, systemClock, new Ledger(parts));
  await Promise.all(Array.from({ length: Number(count) }, async () => {
    const slot = await window.take();
    appendFileSync(diary, systemClock.now() + "\\n");
    slot.done();
  }));`;

beforeAll(async () => {
  caller = await write("full", "caller.mjs", callerProgram);
  hammer = await write("full", "hammer.mjs", hammerProgram);
});

afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
});

function start(file: string, args: readonly (string | number)[], env: Record<string, string> = {}): ChildProcess {
  const child = spawn(process.execPath, [file, ...args.map(String)], {
    env: { ...process.env, NODE_OPTIONS: "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  stops.push(() => child.kill("SIGKILL"));
  return child;
}

/** @returns once the process has ended well, with what it said */
async function ended(child: ChildProcess): Promise<string> {
  let said = "";
  child.stdout?.resume();
  child.stderr?.on("data", (data: Buffer) => (said += data.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  expect({ code, said }).toMatchObject({ code: 0 });
  return said;
}

/** @returns once a number of the process's calls are answered */
async function answered(child: ChildProcess, count: number): Promise<void> {
  let dots = 0;
  while (dots < count && child.stdout) dots += ((await once(child.stdout, "data")) as [Buffer])[0].length;
}

interface Site {
  readonly emulator: Emulator;
  /** Starts a process that makes calls. */
  call(count: number, env?: Record<string, string>): ChildProcess;
  /** When the site counted calls that it let through, in milliseconds. */
  counted(): number[];
}

async function site(limit: number, seconds: number): Promise<Site> {
  const emulator = await createEmulator({ rateLimit: limit, rateWindow: seconds });
  stops.push(() => emulator.close());
  const { siteId, email, apiKey } = emulator.credentials;
  const env = {
    COMM100_ENDPOINT: emulator.url,
    COMM100_SITE_ID: String(siteId),
    COMM100_EMAIL: email,
    COMM100_API_KEY: apiKey,
    COMM100_RATE_LIMIT: String(limit),
    COMM100_RATE_WINDOW: String(seconds),
    COMM100_LEDGER: dirname(newFolder()),
  };
  return {
    emulator,
    call: (count, more) => start(caller, [count], { ...env, ...more }),
    counted: () => emulator.calls.map(({ at }) => at).sort((a, b) => a - b),
  };
}

/** Statuses of all answers that the site gave. */
function statuses({ emulator }: Site): number[] {
  return [...new Set(emulator.calls.map(({ status }) => status))];
}

describe("processes that call one host", () => {
  it("together stay below its limit and use it up: three with 60 calls each against 60 in 5 s", async () => {
    const [limit, seconds] = [60, 5];
    const target = await site(limit, seconds);
    const said = await Promise.all([1, 2, 3].map(() => ended(target.call(60))));
    expect(said.join("")).not.toContain("not counted");
    expect(statuses(target)).toEqual([200]);
    const at = target.counted();
    expect(at).toHaveLength(180);
    // No slot is lost: that would hold a call up for a window. How soon each is used again is measured by `npm run bench`.
    const late = at.slice(limit).map((time, index) => time - (at[index] ?? 0) - seconds * 1000);
    expect(Math.max(...late)).toBeLessThan(seconds * 1000);
  });

  it("go on when one is killed in the middle of its calls, whose slots stay taken for a window", async () => {
    const target = await site(20, 2);
    target.emulator.fault({ delayMs: 600_000, times: 5, after: 5 });
    const killed = target.call(100);
    await answered(killed, 1);
    const other = target.call(30);
    await answered(other, 1);
    killed.kill("SIGKILL");
    await ended(other);
    expect(statuses(target)).toEqual([200]);
    expect(mostInWindow(target.counted(), 2_000)).toBeLessThanOrEqual(20);
  });

  const itOnPosix = process.platform === "win32" ? it.skip : it;
  itOnPosix("go on while one is stopped, for there is no lock to hold; it goes on later", async () => {
    const target = await site(20, 2);
    const stopped = target.call(50);
    await answered(stopped, 20);
    stopped.kill("SIGSTOP");
    await ended(target.call(30));
    stopped.kill("SIGCONT");
    await ended(stopped);
    expect(statuses(target)).toEqual([200]);
  });

  it("keep the limit by themselves where no file can be written, and say so once", async () => {
    const target = await site(20, 1);
    const said = await ended(target.call(30, { COMM100_LEDGER: join(caller, "not-a-folder") }));
    expect(said.match(/calls of other processes on this machine are not counted \(ENOTDIR/g)).toHaveLength(1);
    expect(statuses(target)).toEqual([200]);
  });

  it("never both take the last slot, nor lose a page, however fast they are", async () => {
    const [folder, diary] = [newFolder(), join(dirname(newFolder()), "..", "diary")];
    const [limit, seconds] = [100, 0.5];
    await Promise.all([1, 2, 3, 4].map(() => ended(start(hammer, [folder, 200, limit, seconds, diary]))));
    const at = readFileSync(diary, "utf8").trim().split("\n").map(Number);
    expect(at).toHaveLength(800);
    expect(mostInWindow(at, seconds * 1000)).toBeLessThanOrEqual(limit);
    const pages = readdirSync(folder);
    expect(pages).toHaveLength(1);
    expect(Number.parseInt(pages[0] ?? "")).toBeGreaterThan(3);
    const lines = readFileSync(join(folder, pages[0] ?? ""), "utf8").split("\n");
    const named = (letter: string): string[] =>
      lines.filter((line) => line.startsWith(letter)).map((line) => line.split(" ")[1] ?? "");
    const closed = new Set(named("d"));
    expect([...named("r"), ...named("q")].filter((call) => !closed.has(call))).toEqual([]);
  });
});
