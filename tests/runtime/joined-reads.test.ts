import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator, type JsonObject } from "../../provider/emulator/index.js";
import { Campaign } from "../../provider/resources/livechat/index.js";
import { BlockedSender, Tag } from "../../provider/resources/ticketing/index.js";
import type { Resource } from "../life.js";
import { diceOf, seeds } from "./chaos/dice.js";
import { armFault } from "./chaos/faults.js";
import { type Args, madeOn, update } from "./fleet.js";

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator({ rateLimit: 0 });
});
beforeEach(() => {
  emulator.reset();
  emulator.clearFaults();
});
afterAll(() => emulator.close());

const made = (resource: Resource, count: number, args: Args) => madeOn(emulator, resource, count, args);

const tag = (more: string) => (place: number) => ({ name: `Tag ${place}${more}` });
const campaign = (description: string) => (place: number) => ({ name: `C${place}`, description });
const reads = () => emulator.countCalls({ method: "GET" });

describe("the reads before updates of a collection", () => {
  it("share lists where that takes fewer calls", async () => {
    const lives = await made(Tag, 60, tag(""));
    await update(lives, tag("!"));
    expect(emulator.countCalls({ method: "PUT" })).toBe(60);
    expect(reads()).toBeLessThanOrEqual(30);
    const names = emulator.rows("ticketing/tags").map(({ name }) => name);
    expect(names.sort()).toEqual(lives.map((_, place) => `Tag ${place}!`).sort());
  });

  it("are one call where there is one update, however long the list is", async () => {
    for (let place = 0; place < 150; place++) emulator.insert("ticketing/tags", { name: `Other ${place}` });
    const [life] = await made(Tag, 1, tag(""));
    await life?.up(tag("!")(0));
    expect(reads()).toBe(1);
  });

  it("are hardly more than the updates, where the list is long", async () => {
    for (let place = 0; place < 1_500; place++) emulator.insert("ticketing/blockedSenders", sender("a")(place));
    const lives = await made(BlockedSender, 40, sender("z"));
    await update(lives, (place) => ({ ...sender("z")(place), blockLevel: "rejectAllFutureMessages" }));
    expect(reads()).toBeLessThanOrEqual(55);
  });

  it("see what somebody changed until then", async () => {
    const lives = await made(Campaign, 20, campaign("one"));
    for (const { id } of lives) emulator.edit(`livechat/campaigns/${id}`, { language: "german" });
    await update(lives, campaign("two"));
    for (const { id } of lives)
      expect(emulator.find(`livechat/campaigns/${id}`)).toMatchObject({ description: "two", language: "german" });
  });

  it.each(["knows", "does not know"])(
    "do without a list that leaves out what the state %s, so that nothing is lost",
    async (it) => {
      const lives = await made(Campaign, 20, campaign("one"));
      for (const { id } of lives) emulator.edit(`livechat/campaigns/${id}`, { language: "german" });
      const shown = <T>(row: Record<string, T>) =>
        Object.fromEntries(Object.entries(row).filter(([key]) => key !== "language"));
      const rows: JsonObject[] = emulator.rows("livechat/campaigns").map(shown);
      if (it === "does not know") for (const life of lives) life.state = shown(life.state);
      emulator.fault({ method: "GET", path: "livechat/campaigns", status: 200, times: 99, body: rows });
      await update(lives, campaign("two"));
      for (const { id } of lives)
        expect(emulator.find(`livechat/campaigns/${id}`)).toMatchObject({ description: "two", language: "german" });
      expect(emulator.countCalls({ method: "GET", path: "livechat/campaigns" })).toBe(1);
    },
  );

  it("do without a list that the API refuses", async () => {
    const lives = await made(Campaign, 20, campaign("one"));
    const body = { error: "AuthorizationFailed", message: "no" };
    emulator.fault({ method: "GET", path: "livechat/campaigns", status: 403, times: 99, body });
    await update(lives, campaign("two"));
    expect(emulator.countCalls({ method: "GET", path: "livechat/campaigns" })).toBe(1);
    expect(reads()).toBe(21);
  });

  it.each(seeds(10, "tests/runtime/joined-reads"))(
    "lose nothing, whatever answers fail or get lost meanwhile (alone: $alone)",
    async ({ seed }) => {
      const dice = diceOf(4_000 + seed);
      const lives = await made(Campaign, 16, campaign("one"));
      for (const { id } of lives) emulator.edit(`livechat/campaigns/${id}`, { language: "german" });
      for (let count = 0; count < 6; count++) armFault(emulator, dice);
      for (let run = 0; run < 12; run++)
        await Promise.allSettled(lives.map((life, place) => life.up(campaign("two")(place))));
      for (const { id } of lives)
        expect(emulator.find(`livechat/campaigns/${id}`)).toMatchObject({ description: "two", language: "german" });
      for (const [place, life] of lives.entries()) expect(await life.preview(campaign("two")(place))).toBe("same");
    },
  );

  it("tell of each object that is gone", async () => {
    const lives = await made(Campaign, 10, campaign("one"));
    for (const { id } of lives) emulator.remove(`livechat/campaigns/${id}`);
    const ends = await Promise.allSettled(lives.map((life, place) => life.up(campaign("two")(place))));
    const reasons = ends.map((end) => (end.status === "rejected" ? (end.reason as Error).message : ""));
    for (const reason of reasons) expect(reason).toMatch(/is gone/);
  });
});

function sender(where: string): (place: number) => { identityValueOrDomain: string } {
  return (place) => ({ identityValueOrDomain: `${where}${place}@bench.example` });
}
