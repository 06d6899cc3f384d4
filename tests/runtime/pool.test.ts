import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { Agent, Department } from "../../provider/resources/global/index.js";
import { Campaign } from "../../provider/resources/livechat/index.js";
import { accountOn, Life, type Resource } from "../life.js";

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator({ rateLimit: 0 });
});
beforeEach(() => {
  emulator.reset();
});
afterAll(() => emulator.close());

async function made(
  resource: Resource,
  count: number,
  args: (place: number) => Record<string, unknown>,
): Promise<Life[]> {
  const account = accountOn(emulator);
  const lives = Array.from({ length: count }, () => new Life(resource, account));
  for (const [place, life] of lives.entries()) await life.up(args(place));
  const next = accountOn(emulator);
  for (const life of lives) life.restart(next);
  emulator.forgetCalls();
  return lives;
}

const departments = (count: number) => made(Department, count, (place) => ({ name: `D${place}`, description: "d" }));

describe("reads of a collection", () => {
  it("share a list, however many they are and whenever they come", async () => {
    for (const count of [2, 40, 250]) {
      emulator.reset();
      const lives = await departments(count);
      await Promise.all(lives.map((life) => life.refresh()));
      expect(emulator.countCalls()).toBeLessThanOrEqual(1 + Math.ceil(count / 100));
      for (const [place, life] of lives.entries()) {
        expect(await life.preview({ name: `D${place}`, description: "d" })).toBe("same");
      }
    }
  });

  it("cost no list when there is one alone", async () => {
    const [life] = await departments(1);
    for (let place = 0; place < 300; place++) emulator.insert("global/departments", { name: `Other ${place}` });
    await life?.refresh();
    expect(emulator.calls.map(({ path }) => path)).toEqual([`global/departments/${life?.id ?? ""}`]);
  });

  it("never cost more than twice the reads, however long the list is", async () => {
    const lives = await departments(5);
    for (let place = 0; place < 2_000; place++) emulator.insert("global/departments", { name: `A ${place}` });
    await Promise.all(lives.map((life) => life.refresh()));
    expect(emulator.countCalls()).toBeLessThanOrEqual(10);
  });

  it("look at an object alone before they report a difference, or that it is gone", async () => {
    const [kept, changed, gone] = await departments(3);
    if (!kept || !changed || !gone) throw new Error("none made");
    emulator.edit(`global/departments/${changed.id}`, { description: "by hand" });
    emulator.remove(`global/departments/${gone.id}`);
    await Promise.all([kept, changed, gone].map((life) => life.refresh()));
    expect(changed.inputs["description"]).toBe("by hand");
    expect(gone.id).toBe("");
    expect(kept.inputs["description"]).toBe("d");
    expect(emulator.countCalls({ path: `global/departments/${changed.id}` })).toBe(1);
  });

  it("do without a list that the API refuses", async () => {
    const lives = await departments(4);
    emulator.fault({
      method: "GET",
      path: "global/departments",
      status: 403,
      times: 9,
      body: { error: "AuthorizationFailed", message: "no" },
    });
    await Promise.all(lives.map((life) => life.refresh()));
    expect(lives.map((life) => life.inputs["description"])).toEqual(["d", "d", "d", "d"]);
  });

  it("know nothing of a list once it was written to", async () => {
    const lives = await departments(3);
    await Promise.all(lives.map((life) => life.refresh()));
    const [first] = lives;
    await first?.up({ name: "D0", description: "new" });
    await first?.refresh();
    expect(first?.inputs["description"]).toBe("new");
  });

  it("of agents, whose list is paged, and of campaigns, whose list is not, are the same", async () => {
    for (const lives of [
      await made(Campaign, 30, (place) => ({ name: `C${place}` })),
      await made(Agent, 30, (place) => ({
        email: `a${place}@x.example`,
        firstName: "A",
        lastName: "B",
        password: "Passw0rd!",
      })),
    ]) {
      emulator.forgetCalls();
      await Promise.all(lives.map((life) => life.refresh()));
      expect(emulator.countCalls()).toBeLessThanOrEqual(2);
    }
  });
});
