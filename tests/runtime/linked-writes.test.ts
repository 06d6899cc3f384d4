import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { Agent, Department, Role, Skill } from "../../provider/resources/global/index.js";
import { Shift } from "../../provider/resources/livechat/index.js";
import { LinkedWrites } from "../../provider/runtime/linked-writes.js";
import { ListForWrites } from "../../provider/runtime/list-for-writes.js";
import { modelOf } from "../../provider/runtime/model.js";
import { textOf } from "../../provider/runtime/value.js";
import { seeds } from "./chaos/dice.js";
import { madeOn, update } from "./fleet.js";
import { hideLinks, LinkedSite } from "./linked-site.js";

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator({ rateLimit: 0 });
});
beforeEach(() => {
  emulator.reset();
  emulator.clearFaults();
});
afterAll(() => emulator.close());

const reads = () => emulator.countCalls({ method: "GET" });
const agent = (lastName: string) => (place: number) => ({
  email: `a${place}@x.example`,
  password: "Passw0rd!",
  firstName: "A",
  lastName,
});
const everyDay = {
  shiftHolidays: [{ name: "New Year", holidayDate: "2027-01-01" }],
  shiftWorkingHours: [{ dayOfWeek: "Monday", startTime: "09:00:00", endTime: "17:00:00" }],
};

describe("the reads before updates of linked objects", () => {
  it("share lists: 60 edited agents take 16 at most", async () => {
    const agents = await madeOn(emulator, Agent, 60, agent("one"));
    await update(agents, agent("two"));
    expect(emulator.countCalls({ method: "PUT" })).toBe(60);
    expect(reads()).toBeLessThanOrEqual(16);
    for (const { id } of agents) expect(emulator.find(`global/agents/${id}`)).toMatchObject({ lastName: "two" });
  });

  it("share lists while the agents move to other departments", async () => {
    const ids = ["Sales", "Support"].map((name) => textOf(emulator.insert("global/departments", { name })["id"]));
    const agents = await madeOn(emulator, Agent, 60, (place) => ({ ...agent("one")(place), departmentIds: [ids[0]] }));
    await update(agents, (place) => ({ ...agent("one")(place), departmentIds: [ids[1]] }));
    expect(reads()).toBeLessThanOrEqual(16);
    expect(emulator.find(`global/departments/${ids[0] ?? ""}`)).toMatchObject({ agentIds: [] });
    expect(emulator.find(`global/departments/${ids[1] ?? ""}`)?.["agentIds"]).toHaveLength(60);
  });

  it.each([
    ["departments", Department, {}],
    ["skills", Skill, {}],
    ["roles", Role, { permissionIds: [1] }],
    ["shifts", Shift, everyDay],
  ] as const)("share lists of %s, where these show what belongs to them", async (_, resource, more) => {
    const agentId = emulator.insert("global/agents", { email: "a@x.example", firstName: "A", lastName: "B" })["id"];
    const departmentIds = [emulator.insert("global/departments", { name: "Sales" })["id"]];
    const args = (name: string) => (place: number) => ({
      name: `${name} ${place}`,
      agentIds: [agentId],
      ...more,
      ...(resource === Shift && { departmentIds }),
    });
    const lives = await madeOn(emulator, resource, 24, args("One"));
    await update(lives, args("Two"));
    expect(reads()).toBeLessThanOrEqual(9);
  });

  it("are one each where the list might leave links out", async () => {
    const args = (description: string) => (place: number) => ({ name: `D${place}`, description });
    const departments = await madeOn(emulator, Department, 20, args("one"));
    const agentIds = agentsOf(5);
    hideLinks(emulator, "global/departments", ["agentIds"], "empty");
    for (const { id } of departments.slice(1)) emulator.edit(`global/departments/${id}`, { agentIds });
    await update(departments, args("two"));
    for (const { id } of departments.slice(1))
      expect(emulator.find(`global/departments/${id}`)?.["agentIds"]).toHaveLength(5);
    expect(reads()).toBeLessThanOrEqual(21);
  });

  it("are new after a create or a delete, whatever it touched", async () => {
    const { write, makeAnother, calls } = departments({ a: [], b: [], c: [], d: [], e: [] });
    await Promise.all([write("a"), write("b"), makeAnother(), ...["c", "d", "e"].map(write)]);
    expect(calls()).toEqual(["a", "list", "list"]);
  });

  it("are new again after ten seconds, for calls may have waited", async () => {
    const { write, calls, wait } = departments({ a: [], b: [], c: [], d: [] });
    const writes = ["a", "b", "c", "d"].map(write);
    await writes[1];
    wait(10_000);
    await Promise.all(writes);
    expect(calls()).toEqual(["a", "list", "list"]);
  });

  it("are new for an object that names the one that was written", async () => {
    const { write, calls } = departments({ a: [], b: [], c: [], d: ["b"] });
    await Promise.all(["a", "b", "c", "d"].map(write));
    expect(calls()).toEqual(["a", "list", "d"]);
  });
});

/** Writes of departments that take turns, what they read, and a clock. */
function departments(linked: Readonly<Record<string, readonly string[]>>) {
  let now = 0;
  const calls: string[] = [];
  const rows = Object.entries(linked).map(([id, ids]) => ({ id, agentIds: ["x", ...ids] }));
  const alone = (id: string) => {
    calls.push(id);
    return Promise.resolve(rows.find((row) => row.id === id));
  };
  async function* pages() {
    calls.push("list");
    yield await Promise.resolve(rows);
  }
  const links = new LinkedWrites(() => now);
  const list = new ListForWrites({ alone, pages }, modelOf(Department.definition));
  const write = (id: string) => {
    const target = { list: "departments", id };
    return links.take(() => links.read(target, () => true, list).then(() => ({})), target);
  };
  const makeAnother = () => links.take(() => Promise.resolve());
  const wait = (milliseconds: number) => {
    now += milliseconds;
  };
  return { write, makeAnother, calls: () => calls, wait };
}

describe("writes of linked objects at the same time", () => {
  it.each(seeds(12, "tests/runtime/linked-writes"))(
    "lose no link, whatever lists show (alone: $alone)",
    async ({ seed }) => {
      const site = await LinkedSite.make(emulator, seed);
      await site.edit();
      expect(site.links()).toEqual(site.wanted());
    },
  );
});

function agentsOf(count: number): string[] {
  const emails = Array.from({ length: count }, (_, place) => `b${place}@x.example`);
  return emails.map((email) =>
    textOf(emulator.insert("global/agents", { email, firstName: "B", lastName: "C" })["id"]),
  );
}
