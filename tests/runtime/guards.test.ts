import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { Department } from "../../provider/resources/global/index.js";
import { Shift } from "../../provider/resources/livechat/index.js";
import { guardsFrom } from "../../provider/runtime/guards.js";
import { accountOn, Life } from "../life.js";

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator({ rateLimit: 0 });
});
beforeEach(() => {
  emulator.reset();
});
afterAll(() => emulator.close());

const guards = (text: Record<string, string>) => guardsFrom((name) => text[name], {});

describe("onConflict", () => {
  async function edited(onConflict: "warn" | "stop") {
    const said: string[] = [];
    const account = accountOn(emulator, (message) => said.push(message), { onConflict });
    const life = new Life(Department, account);
    await life.up({ name: "Support", description: "one" });
    emulator.edit(`global/departments/${life.id}`, { description: "by hand" });
    return { life, said };
  }

  it("warns with all three values, and goes on", async () => {
    const { life, said } = await edited("warn");
    await life.up({ name: "Support", description: "two" });
    expect(said.join()).toContain('description was "one", is "by hand" in Comm100 now, and becomes "two"');
    expect(emulator.find(`global/departments/${life.id}`)).toMatchObject({ description: "two" });
  });

  it("stops, and writes nothing", async () => {
    const { life } = await edited("stop");
    await expect(life.up({ name: "Support", description: "two" })).rejects.toThrow(
      /is "by hand" in Comm100 now.*\n.*pulumi refresh/,
    );
    expect(emulator.find(`global/departments/${life.id}`)).toMatchObject({ description: "by hand" });
  });

  it("is not asked where the edit is what the program wants, or is of another setting", async () => {
    const { life, said } = await edited("stop");
    await life.up({ name: "Support", description: "by hand" });
    emulator.edit(`global/departments/${life.id}`, { description: "again", isAvailableInVoice: true });
    await life.up({ name: "Help", description: "by hand" });
    expect(said).toEqual([]);
  });

  it("does not take the server's own form of a value for an edit", async () => {
    const life = new Life(Shift, accountOn(emulator, undefined, { onConflict: "stop" }));
    const holiday = { name: "New Year", holidayDate: "2027-01-01" };
    await life.up({ name: "Day", shiftHolidays: [holiday] });
    expect(await life.up({ name: "Day", shiftHolidays: [{ ...holiday, holidayDate: "2028-01-01" }] })).toBe("update");
  });

  it("does not show what the program marks as secret", async () => {
    const { life, said } = await edited("warn");
    await life.up({ name: "Support", description: "two", __secrets: ["description"] });
    expect(said.join()).toMatch(/description was changed in Comm100/);
    expect(said.join()).not.toMatch(/by hand|two/);
  });
});

describe("maxDeletes", () => {
  async function departments(count: number, maxDeletes: string) {
    const account = accountOn(emulator, undefined, guards({ "comm100:maxDeletes": maxDeletes }));
    const lives = Array.from({ length: count }, () => new Life(Department, account));
    for (const [place, life] of lives.entries()) await life.up({ name: `D${place}` });
    return lives;
  }

  it("stops a run before it deletes more of a type than a number", async () => {
    const lives = await departments(4, "2");
    const ends = await Promise.allSettled(lives.map((life) => life.destroy()));
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    expect(emulator.rows("global/departments")).toHaveLength(2);
    expect(String((ends[3] as PromiseRejectedResult).reason)).toBe("comm100");
    expect(((ends[3] as PromiseRejectedResult).reason as Error).message).toContain("COMM100_MAX_DELETES=off");
  });

  it("counts a percentage of what was there", async () => {
    const lives = await departments(10, "30%");
    await Promise.allSettled(lives.map((life) => life.destroy()));
    expect(emulator.rows("global/departments")).toHaveLength(7);
  });

  it("takes nothing else, and can be lifted for one run", () => {
    expect(() => guards({ "comm100:maxDeletes": "many" })).toThrow(
      /comm100:maxDeletes .*COMM100_MAX_DELETES.* must be a number/,
    );
    expect(() => guards({ "comm100:onConflict": "maybe" })).toThrow(/warn or stop/);
    const lifted = guardsFrom(() => "5", { COMM100_MAX_DELETES: "off", COMM100_ON_CONFLICT: "warn" });
    expect(lifted).toEqual({ onConflict: "warn" });
  });
});
