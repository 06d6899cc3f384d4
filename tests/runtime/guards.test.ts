import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { ContactField } from "../../provider/resources/contact/index.js";
import { Agent, Department } from "../../provider/resources/global/index.js";
import { RoutingRule, Shift } from "../../provider/resources/livechat/index.js";
import { guardsFrom } from "../../provider/runtime/guards.js";
import type { Fields } from "../../provider/runtime/value.js";
import { text } from "../emulator/text.js";
import { accountOn, Life } from "../life.js";

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator({ rateLimit: 0 });
});
beforeEach(() => {
  emulator.reset();
});
afterAll(() => emulator.close());

const guards = (config: Record<string, string>) => guardsFrom((name) => config[name], {});

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

  it("warns of an edit of another setting, which the update would put back", async () => {
    const { life, said } = await edited("warn");
    await life.up({ name: "Help", description: "one" });
    expect(said.join()).toContain('description was "one", is "by hand" in Comm100 now, and goes back to "one"');
    expect(said.join()).not.toContain("name was");
    expect(emulator.find(`global/departments/${life.id}`)).toMatchObject({ name: "Help", description: "one" });
  });

  it("stops before such an edit is put back, and after a refresh goes on", async () => {
    const { life } = await edited("stop");
    await expect(life.up({ name: "Help", description: "one" })).rejects.toThrow(/goes back to "one"/);
    expect(emulator.find(`global/departments/${life.id}`)).toMatchObject({ name: "Support", description: "by hand" });
    await life.refresh();
    await life.up({ name: "Help", description: "one" });
    expect(emulator.find(`global/departments/${life.id}`)).toMatchObject({ name: "Help", description: "one" });
  });

  it("is not asked where the edit is what the program wants, or is of a setting that it does not manage", async () => {
    const { life, said } = await edited("stop");
    await life.up({ name: "Support", description: "by hand" });
    emulator.edit(`global/departments/${life.id}`, { isAvailableInVoice: true });
    await life.up({ name: "Help", description: "by hand" });
    expect(said).toEqual([]);
  });

  it("sees a row that somebody added to a list, changed in it or took out of it", async () => {
    const said: string[] = [];
    const life = new Life(
      Shift,
      accountOn(emulator, (message) => said.push(message)),
    );
    const holiday = (name: string, day: string) => ({ name, holidayDate: `2027-${day}` });
    const [newYear, labour] = [holiday("New Year", "01-01"), holiday("Labour Day", "05-01")];
    const path = () => `livechat/shifts/${life.id}`;
    const rows = () => emulator.find(path())?.["shiftHolidays"] as Fields[];
    const edits: [(rows: Fields[]) => Fields[], string][] = [
      [(rows) => [...rows, { ...holiday("Christmas", "12-25"), id: undefined }], "Christmas"],
      [([first, ...others]) => [{ ...first, holidayDate: "2027-01-02" }, ...others], "01-02"],
      [(rows) => rows.slice(1), "Labour"],
    ];
    await life.up({ name: "0", shiftHolidays: [newYear, labour] });
    for (const [place, [edit, word]] of edits.entries()) {
      said.length = 0;
      emulator.edit(path(), { shiftHolidays: edit(rows()) } as Parameters<Emulator["edit"]>[1]);
      await life.up({ name: String(place + 1), shiftHolidays: [newYear, labour] });
      expect(said).toEqual([expect.stringMatching(/shiftHolidays was .*New Year.*, is .* in Comm100 now/)]);
      expect(said.join()).toContain(word);
      expect(rows()).toMatchObject([{ name: "New Year" }, { name: "Labour Day" }]);
    }
  });

  it("shows of long texts where they differ", async () => {
    const { life, said } = await edited("warn");
    const long = (end: string) => `${"Ask us anything. ".repeat(60)}${end}`;
    await life.up({ name: "Support", description: long("Always.") });
    said.length = 0;
    emulator.edit(`global/departments/${life.id}`, { description: long("Not at night.") });
    await life.up({ name: "Help", description: long("Always.") });
    expect(said.join()).toMatch(/is "?….*Not at night\."/);
    expect(said.join().length).toBeLessThan(800);
  });

  it("takes a link that the other side of it made in the same run for nobody's edit", async () => {
    const account = accountOn(emulator, undefined, { onConflict: "stop" });
    const [department, other, agent] = [Department, Department, Agent].map((of) => new Life(of, account));
    const person = { email: "ada@shop.example", firstName: "Ada", lastName: "B", password: "Passw0rd!" };
    if (!department || !other || !agent) throw new Error("none made");
    await department.up({ name: "Sales", agentIds: [] });
    await other.up({ name: "Support" });
    await agent.up({ ...person, departmentIds: [] });
    const next = accountOn(emulator, undefined, { onConflict: "stop" });
    for (const life of [department, other, agent]) life.restart(next);
    await department.up({ name: "Sales", agentIds: [agent.id] });
    expect(await agent.up({ ...person, departmentIds: [department.id, other.id] })).toBe("update");
    expect(emulator.find(`global/agents/${agent.id}`)).toMatchObject({
      departmentIds: expect.arrayContaining([department.id, other.id]) as unknown,
    });
  });

  it("takes what the run itself did to others for nobody's edit: what it deleted, and places that it gave away", async () => {
    const account = accountOn(emulator, undefined, { onConflict: "stop" });
    const { id: campaignId } = emulator.insert("livechat/campaigns", { name: "Shop" });
    const [old, next, rule] = [Department, Department, RoutingRule].map((of) => new Life(of, account));
    const [first, second] = [ContactField, ContactField].map((of) => new Life(of, account));
    if (!old || !next || !rule || !first || !second) throw new Error("none made");
    await old.up({ name: "Sales" });
    await next.up({ name: "Support" });
    const routed = (to: Life) => ({ campaignId, name: "VIP", routeTo: "department", routeToId: to.id });
    await rule.up(routed(old));
    await first.up({ name: "Size", type: "text", order: 1 });
    await second.up({ name: "Colour", type: "text", order: 2 });
    const run = accountOn(emulator, undefined, { onConflict: "stop" });
    for (const life of [old, next, rule, first, second]) life.restart(run);
    await old.destroy();
    emulator.edit(`livechat/campaigns/${text(campaignId)}/routing/customRules/${rule.id}`, { routeToId: null });
    expect(await rule.up(routed(next))).toBe("update");
    expect(await first.up({ name: "Size", type: "text", order: 2 })).toBe("update");
    expect(await second.up({ name: "Colour", type: "text", order: 3 })).toBe("update");
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

  it("counts a percentage over all parents that a run deletes from", async () => {
    const account = accountOn(emulator, undefined, guards({ "comm100:maxDeletes": "30%" }));
    const campaigns = ["Shop", "Blog"].map((name) => emulator.insert("livechat/campaigns", { name }));
    const lives: Life[] = [];
    for (const { id: campaignId } of campaigns)
      for (let place = 0; place < 5; place++) {
        const life = new Life(RoutingRule, account);
        await life.up({ campaignId, name: `R${place}` });
        lives.push(life);
      }
    const turns = [0, 5, 1, 6, 2].flatMap((place) => lives[place] ?? []);
    const ends = await Promise.allSettled(turns.map((life) => life.destroy()));
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
  });

  it("takes nothing else, and can be lifted for one run", () => {
    expect(() => guards({ "comm100:maxDeletes": "many" })).toThrow(
      /comm100:maxDeletes .*COMM100_MAX_DELETES.* must be a number/,
    );
    expect(() => guards({ "comm100:onConflict": "maybe" })).toThrow(/warn or stop/);
    const config: Record<string, string> = { "comm100:maxDeletes": "5", "comm100:onConflict": "stop" };
    const lifted = guardsFrom((name) => config[name], { COMM100_MAX_DELETES: "off", COMM100_ON_CONFLICT: "warn" });
    expect(lifted).toEqual({ onConflict: "warn" });
  });
});
