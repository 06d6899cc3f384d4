import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { Department } from "../../provider/resources/global/index.js";
import { Campaign } from "../../provider/resources/livechat/index.js";
import { VoiceBotChannelInstance } from "../../provider/resources/voicebot/index.js";
import { accountOn, Life } from "../life.js";

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator();
});
beforeEach(() => {
  emulator.reset();
  emulator.clearFaults();
});
afterAll(() => emulator.close());

const named = (name: string) => emulator.rows("global/departments").filter((row) => row["name"] === name);
const post = { method: "POST", path: "global/departments" };

describe("a create", () => {
  it("whose answer got lost finds what it made", async () => {
    emulator.fault({ ...post, drop: "afterWrite" });
    const life = new Life(Department, accountOn(emulator));
    await life.up({ name: "Support" });
    expect(named("Support").map((row) => row["id"])).toEqual([life.id]);
    expect(emulator.countCalls(post)).toBe(1);
  });

  it("that the API failed on is sent again once it is known not to have arrived", async () => {
    emulator.fault({ ...post, status: 500 });
    const life = new Life(Department, accountOn(emulator));
    await life.up({ name: "Support" });
    expect(named("Support").map((row) => row["id"])).toEqual([life.id]);
  });

  it("that never arrived is sent again", async () => {
    emulator.fault({ ...post, drop: "beforeWrite" });
    const life = new Life(Department, accountOn(emulator));
    await life.up({ name: "Support" });
    expect(named("Support")).toHaveLength(1);
    expect(emulator.countCalls(post)).toBe(2);
  });

  it("of what has no name finds what it made among all that was not there before", async () => {
    const channels = { method: "POST", path: "voicebot/voicebotChannelInstances" };
    emulator.insert("voicebot/voicebotChannelInstances", {});
    emulator.fault({ ...channels, drop: "afterWrite" });
    const life = new Life(VoiceBotChannelInstance, accountOn(emulator));
    await life.up({});
    expect(emulator.countCalls(channels)).toBe(1);
    expect(emulator.rows(channels.path).map((row) => row["id"])).toContain(life.id);
  });

  it("does not take the object of another resource of the same run", async () => {
    const account = accountOn(emulator);
    const [one, other] = [new Life(Department, account), new Life(Department, account)];
    await one.up({ name: "Support" });
    await other.up({ name: "Support" });
    expect(one.id).not.toBe(other.id);
  });

  it("of a name that is taken says so, and what to do", async () => {
    emulator.insert("livechat/campaigns", { name: "Shop", description: "old" });
    const life = new Life(Campaign, accountOn(emulator));
    await expect(life.up({ name: "Shop", description: "new" })).rejects.toThrow(
      /Campaign "Shop".*cannot create it[^]*import/,
    );
  });
});

describe("an import", () => {
  it("takes over the object and brings it to what the program wants", async () => {
    const { id } = emulator.insert("global/departments", { name: "Support", description: "old" });
    const life = new Life(Department, accountOn(emulator));
    await life.up({ name: "Support", description: "new", __import: id });
    expect(life.id).toBe(id);
    expect(named("Support")).toMatchObject([{ description: "new" }]);
    expect(emulator.countCalls({ method: "POST" })).toBe(0);
  });

  it("writes nothing where nothing differs", async () => {
    const { id } = emulator.insert("global/departments", { name: "Support", description: "same" });
    const life = new Life(Department, accountOn(emulator));
    await life.up({ name: "Support", description: "same", __import: id });
    expect(emulator.countCalls({ method: "PUT" })).toBe(0);
  });

  it("of another object than the resource has is refused", async () => {
    const life = new Life(Department, accountOn(emulator));
    await life.up({ name: "Support" });
    const { id } = emulator.insert("global/departments", { name: "Sales" });
    await expect(life.preview({ name: "Support", __import: id })).rejects.toThrow(/already stands for/);
  });

  it("of nothing says so", async () => {
    const life = new Life(Department, accountOn(emulator));
    await expect(life.up({ name: "S", __import: "00000000-0000-4000-8000-000000000000" })).rejects.toThrow(
      /no department with the id/,
    );
  });
});
