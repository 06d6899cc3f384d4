import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { Department } from "../../../provider/resources/global/index.js";
import { VoiceBotChannelInstance } from "../../../provider/resources/voicebot/index.js";
import type { Fields } from "../../../provider/runtime/value.js";
import { accountOn, Life } from "../../life.js";

let emulator: Emulator;
let said: string[] = [];
beforeAll(async () => {
  emulator = await createEmulator({ rateLimit: 0 });
});
beforeEach(() => {
  emulator.reset();
  emulator.clearFaults();
  said = [];
});
afterAll(() => emulator.close());

const departments = "global/departments";
const account = () => accountOn(emulator, (message) => said.push(message));
const named = (name: string) => emulator.rows(departments).filter((row) => row["name"] === name);

/**
 * A create whose process is killed: it hears nothing more. What it does not get to do is what the emulator does not answer.
 *
 * @param drop - When its POST ends.
 */
async function killed(life: Life, args: Fields, path: string, drop: "beforeWrite" | "afterWrite"): Promise<void> {
  const struck = new Promise<void>((resolve) => {
    emulator.fault({ method: "POST", path, drop, onStrike: resolve });
  });
  // All that it asks for from then on goes unheard.
  const dead = life.up(args).then(
    () => "done",
    () => "failed",
  );
  await struck;
  emulator.fault({ method: "GET", path, status: 400, times: 1 });
  expect(await dead).toBe("failed");
  emulator.clearFaults();
}

async function afterKill(args: Fields, drop: "beforeWrite" | "afterWrite", meanwhile: () => void = () => undefined) {
  const life = new Life(Department, account());
  await killed(life, args, departments, drop);
  meanwhile();
  life.restart(account());
  return life;
}

describe("after a kill in the middle of a create", () => {
  it("what it made is gone on with, and nobody else's", async () => {
    const life = await afterKill({ name: "Support", description: "Help" }, "afterWrite");
    await life.up({ name: "Support", description: "Help" });
    expect(named("Support").map((row) => row["id"])).toEqual([life.id]);
    expect(said.join()).toMatch(/a run of this stack was interrupted while it made it.*goes on with it/);
  });

  it("what it did not get to make is made", async () => {
    const life = await afterKill({ name: "Support" }, "beforeWrite");
    await life.up({ name: "Support" });
    expect(named("Support").map((row) => row["id"])).toEqual([life.id]);
    expect(said).toEqual([]);
  });

  it("what the program changed since is changed, under another name too", async () => {
    const life = await afterKill({ name: "Support", description: "Help" }, "afterWrite");
    await life.up({ name: "Care", description: "Other" });
    expect(emulator.rows(departments).filter((row) => row["id"] === life.id)).toMatchObject([
      { name: "Care", description: "Other" },
    ]);
    expect(named("Support")).toEqual([]);
  });

  it.each<[string, Fields]>([
    ["other settings", { name: "Support", description: "by hand" }],
    ["a list that was not sent", { name: "Support", description: "Help", offlineMessageEmailAddresses: "b@x.example" }],
  ])("an object that somebody made meanwhile is not taken: one with %s", async (_, row) => {
    const args = { name: "Support", description: "Help" };
    const life = await afterKill(args, "beforeWrite", () => {
      emulator.insert(departments, row as never);
    });
    await expect(life.up(args)).rejects.toThrow(/is not certain: it (differs|has)[^]*import/);
    expect(named("Support")).toMatchObject([row]);
  });

  it("two that could be meant stop it, until somebody says which", async () => {
    const args = { name: "Support", description: "Help" };
    const life = await afterKill(args, "afterWrite", () => {
      emulator.insert(departments, { name: "Support", description: "Help" });
    });
    await expect(life.up(args)).rejects.toThrow(/more than one/);
    const [ours] = named("Support");
    await life.up({ ...args, __import: ours?.["id"] });
    expect(life.id).toBe(ours?.["id"]);
  });

  it("what was there before the kill is not taken", async () => {
    const first = new Life(Department, account());
    await first.up({ name: "Support" });
    const run = account();
    first.restart(run);
    await first.preview({ name: "Support" });
    const life = new Life(Department, run);
    await killed(life, { name: "Support" }, departments, "beforeWrite");
    const next = account();
    first.restart(next);
    await first.preview({ name: "Support" });
    life.restart(next);
    await life.up({ name: "Support" });
    expect(life.id).not.toBe(first.id);
    expect(named("Support")).toHaveLength(2);
  });

  it("another resource, stack or type does not go on with it", async () => {
    await afterKill({ name: "Support" }, "afterWrite");
    const other = new Life(Department, account());
    await expect(other.up({ name: "Support" })).rejects.toThrow(/already/);
  });

  it("what has no name is known by all that was there before", async () => {
    const path = "voicebot/voicebotChannelInstances";
    emulator.insert(path, {});
    const life = new Life(VoiceBotChannelInstance, account());
    await killed(life, {}, path, "afterWrite");
    life.restart(account());
    await life.up({});
    expect(emulator.rows(path)).toHaveLength(2);
    expect(emulator.countCalls({ method: "POST", path })).toBe(1);
  });
});

describe("after a kill between the answer and the state", () => {
  it("the object is gone on with, however it was changed since", async () => {
    const life = new Life(Department, account());
    await life.up({ name: "Support" });
    const { id } = life;
    emulator.edit(`${departments}/${id}`, { description: "by hand" });
    life.forget();
    life.restart(account());
    await life.up({ name: "Support" });
    expect(life.id).toBe(id);
  });

  it("it is made anew where it is gone, and once the state was seen to have it nothing is left to go on with", async () => {
    const life = new Life(Department, account());
    await life.up({ name: "Support" });
    emulator.remove(`${departments}/${life.id}`);
    life.forget();
    const run = account();
    life.restart(run);
    await life.up({ name: "Support" });
    expect(named("Support")).toHaveLength(1);
    await life.preview({ name: "Support" });
    run.ownership.flush();
    life.forget();
    life.restart(account());
    await expect(life.up({ name: "Support" })).rejects.toThrow(/already/);
  });
});
