import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { Agent } from "../../provider/resources/global/index.js";
import { Campaign } from "../../provider/resources/livechat/index.js";
import { momentaryName } from "../../provider/runtime/hand-over.js";
import type { Guards } from "../../provider/runtime/guards.js";
import { accountOn, Life } from "../life.js";

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator({ rateLimit: 0 });
});
beforeEach(() => {
  emulator.reset();
});
afterAll(() => emulator.close());

/** Campaigns of these names, and the next run of their program. */
async function campaigns(names: readonly string[], guards?: Guards) {
  const first = accountOn(emulator);
  const lives = names.map(() => new Life(Campaign, first));
  for (const [place, life] of lives.entries()) await life.up({ name: names[place], language: "english" });
  const said: string[] = [];
  const next = accountOn(emulator, (message) => said.push(message), guards);
  for (const life of lives) life.restart(next);
  return { lives, said };
}

const namesOf = (lives: readonly Life[]) => lives.map(({ id }) => emulator.find(`livechat/campaigns/${id}`)?.["name"]);

describe("unique names that are handed on in one run", () => {
  it.each([
    ["a chain", ["A", "B", "C"], ["B", "C", "D"]],
    ["an exchange", ["Shop", "Help"], ["Help", "Shop"]],
    ["a circle", ["A", "B", "C"], ["B", "C", "A"]],
  ])("arrive: %s", async (_, before, after) => {
    const { lives } = await campaigns(before, { onConflict: "stop" });
    await Promise.all(lives.map((life, place) => life.up({ name: after[place], language: "english" })));
    expect(namesOf(lives)).toEqual(after);
  });

  it("arrive one after the other, too", async () => {
    const { lives, said } = await campaigns(["Shop", "Help"]);
    const args = [
      { name: "Help", language: "english" },
      { name: "Shop", language: "english" },
    ];
    for (const [place, life] of lives.entries()) await life.preview(args[place] ?? {});
    for (const [place, life] of lives.entries()) await life.up(args[place] ?? {});
    expect(namesOf(lives)).toEqual(["Help", "Shop"]);
    expect(said.join()).toContain("for a moment");
  });

  it("arrive after a kill in the middle, and nobody is blamed for the name of a moment", async () => {
    const { lives, said } = await campaigns(["Shop", "Help"], { onConflict: "stop" });
    const [, help] = lives;
    emulator.edit(`livechat/campaigns/${help?.id ?? ""}`, { name: momentaryName("Help", help?.id ?? "") });
    for (const [place, life] of lives.entries()) await life.up({ name: ["Help", "Shop"][place], language: "english" });
    expect(namesOf(lives)).toEqual(["Help", "Shop"]);
    expect(said.join()).not.toContain("somebody");
  });

  it("do not move an object that this run leaves alone", async () => {
    const { lives } = await campaigns(["Shop", "Help"]);
    await expect(lives[0]?.up({ name: "Help", language: "english" })).rejects.toThrow(/EntityDuplicated/);
    expect(namesOf(lives)).toEqual(["Shop", "Help"]);
  });

  it("are told of as the reason where they are addresses, which no object gets for a moment", async () => {
    const person = (email: string) => ({
      email,
      firstName: "A",
      lastName: "B",
      displayName: email,
      password: "Passw0rd!x",
    });
    const first = accountOn(emulator);
    const lives = [new Life(Agent, first), new Life(Agent, first)];
    const emails = ["ada@x.example", "bea@x.example"];
    for (const [place, life] of lives.entries()) await life.up(person(emails[place] ?? ""));
    const next = accountOn(emulator);
    for (const life of lives) life.restart(next);
    const swapped = [...emails].reverse();
    const ends = await Promise.allSettled(lives.map((life, place) => life.up(person(swapped[place] ?? ""))));
    const reasons = ends.flatMap((end) => (end.status === "rejected" ? [(end.reason as Error).message] : []));
    expect(reasons.join()).toMatch(/this run is to change it.*Set email of one of them to what no other has/);
  });
});
