import { afterEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator, type EmulatorOptions } from "../../provider/emulator/index.js";
import { text } from "../emulator/text.js";
import { environmentOf } from "./environment.js";
import { Stack } from "./stack.js";

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function site(options: EmulatorOptions): Promise<Emulator> {
  const emulator = await createEmulator(options);
  ends.push(() => emulator.close());
  return emulator;
}

async function stackOn(emulator: Emulator, program: string, env: Record<string, string> = {}): Promise<Stack> {
  const stack = await Stack.create(program, { env: { ...environmentOf(emulator), ...env } });
  ends.push(() => {
    stack.dispose();
  });
  return stack;
}

const departments = (count: number, description: string, note = "") =>
  Array.from(
    { length: count },
    (_, place) =>
      `new comm100.global.Department("d${place}", { name: "D${place}${note}", description: "${description}" });`,
  ).join("\n");

/** What the CLI lists at the end of a run, where each message stands once. */
const messagesIn = (said: string) => said.slice(said.indexOf("Diagnostics:"));

describe("the limit of calls", () => {
  it("is shared by stacks that run at once and by their programs' look-ups, which wait, say so once in a window, and are never refused", async () => {
    const [limit, seconds] = [8, 4];
    const emulator = await site({ rateLimit: limit, rateWindow: seconds });
    const rate = { COMM100_RATE_LIMIT: String(limit), COMM100_RATE_WINDOW: String(seconds) };
    const tags = Array.from(
      { length: 6 },
      (_, place) => `new comm100.ticketing.Tag("t${place}", { name: "T${place}" });`,
    );
    const lookUps = "await comm100.global.getRoles({});\nawait comm100.global.getAgents({});";
    const stacks = [
      await stackOn(emulator, departments(8, "d"), rate),
      await stackOn(emulator, [lookUps, ...tags].join("\n"), rate),
    ];
    const runs = await Promise.all(stacks.map((stack) => stack.up()));
    expect(runs.map(({ code, text }) => [code, text])).toEqual(runs.map(() => [0, expect.any(String)]));
    const waits = /Comm100: this machine has made all 8 calls that it may make in 4 seconds\. Waiting about [1-5] s/g;
    const told = runs.flatMap(({ text }) => messagesIn(text).match(waits) ?? []);
    expect(told.length).toBeGreaterThan(0);
    const at = emulator.calls.map((call) => call.at);
    const windows = Math.ceil((Math.max(...at) - Math.min(...at)) / 1000 / seconds);
    // Three processes make calls: two providers and a program.
    expect(told.length).toBeLessThanOrEqual(3 * windows);
    expect(emulator.countCalls()).toBe(9 + 2 + 7);
    expect(emulator.calls.filter(({ status }) => status === 429)).toEqual([]);
  });

  it("that somebody else at the address uses up is told as such, and the run goes on", async () => {
    const emulator = await site({ rateLimit: 0 });
    const stack = await stackOn(emulator, departments(2, "d"));
    emulator.fault({ method: "POST", status: 429, headers: { "Retry-After": "2" } });
    const run = await stack.up();
    expect([run.code, run.text]).toEqual([0, expect.any(String)]);
    expect(messagesIn(run.text).match(/something else calls from it too\. Waiting about [23] s/g)).toHaveLength(1);
    expect(emulator.rows("global/departments")).toHaveLength(2);
  });
});

describe("an edit in the Control Panel", () => {
  it("that an up would put back is told with its values, or stops the up", async () => {
    const emulator = await site({ rateLimit: 0 });
    const stack = await stackOn(emulator, departments(2, "one"));
    expect((await stack.up()).code).toBe(0);
    const edit = (description: string) => {
      const [row] = emulator.rows("global/departments").filter(({ name }) => text(name).startsWith("D0"));
      emulator.edit(`global/departments/${text(row?.["id"])}`, { description });
    };
    edit("by night");
    stack.write(departments(2, "one", "!"));
    const warned = await stack.up();
    expect([warned.code, messagesIn(warned.text)]).toEqual([
      0,
      expect.stringMatching(
        /warning: global\.Department "D0!": somebody changed it.*\n.*description was "one", is "by night" in Comm100 now, and goes back to "one"/,
      ),
    ]);
    edit("by day");
    await stack.pulumi("config", "set", "comm100:onConflict", "stop");
    stack.write(departments(2, "two", "!"));
    const stopped = await stack.up();
    expect([stopped.code, messagesIn(stopped.text)]).toEqual([
      1,
      expect.stringMatching(/"D0!": cannot update it\. Somebody changed it.*\n.*is "by day".*\n.*pulumi refresh/),
    ]);
    const descriptions = () => emulator.rows("global/departments").map(({ description }) => description);
    expect(descriptions()).toContain("by day");
    expect((await stack.refresh()).code).toBe(0);
    expect((await stack.up()).code).toBe(0);
    expect(descriptions()).toEqual(["two", "two"]);
  });
});

describe("comm100:maxDeletes", () => {
  it("stops an up before it deletes more, though the program has nothing left", async () => {
    const emulator = await site({ rateLimit: 0 });
    const stack = await stackOn(emulator, departments(5, "d"));
    await stack.pulumi("config", "set", "comm100:maxDeletes", "2");
    expect((await stack.up()).code).toBe(0);
    stack.write("");
    const run = await stack.up();
    expect([run.code, messagesIn(run.text)]).toEqual([
      1,
      expect.stringMatching(/deleted 2 of the type global\.Department, as many as comm100:maxDeletes allows/),
    ]);
    expect(emulator.rows("global/departments")).toHaveLength(3);
    expect(stack.resources()).toHaveLength(3);
  });
});
