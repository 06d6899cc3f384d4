import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { Department, SiteProfile } from "../../../provider/resources/global/index.js";
import { compareSites, markedSite, siteMark } from "../../../provider/runtime/ownership/site.js";
import { accountOn, Life } from "../../life.js";

let emulators: Emulator[];
let said: string[] = [];
beforeAll(async () => {
  emulators = await Promise.all([10_000, 20_000, 10_000].map((siteId) => createEmulator({ siteId, rateLimit: 0 })));
});
beforeEach(() => {
  for (const emulator of emulators) emulator.reset();
  said = [];
});
afterAll(() => Promise.all(emulators.map((emulator) => emulator.close())));

function on(place: number): { emulator: Emulator; account: ReturnType<typeof accountOn> } {
  const emulator = emulators[place];
  if (!emulator) throw new Error("there is none");
  return { emulator, account: accountOn(emulator, (message) => said.push(message)) };
}

describe("a state of one site, with the settings of another", () => {
  it("stops preview, update, refresh and destroy with both names, and calls nothing", async () => {
    const life = new Life(Department, on(0).account);
    await life.up({ name: "Sales" });
    const { emulator } = on(1);
    const both = /state is of site 10000 \(127\.0\.0\.1:\d+\), and the settings are those of site 20000/;
    for (const work of [
      () => life.preview({ name: "Sales" }),
      () => life.up({ name: "Sales", description: "new" }),
      () => life.refresh(),
      () => life.destroy(),
    ]) {
      life.restart(on(1).account);
      await expect(work()).rejects.toThrow(both);
    }
    expect(emulator.calls).toEqual([]);
    life.restart(on(0).account);
    expect(await life.preview({ name: "Sales" })).toBe("same");
  });

  it("tells what to do once in a run", async () => {
    const lives = [Department, Department].map((of) => new Life(of, on(0).account));
    for (const [place, life] of lives.entries()) await life.up({ name: `D${place}` });
    const { account } = on(1);
    const told: string[] = [];
    for (const [place, life] of lives.entries()) {
      life.restart(account);
      await life.preview({ name: `D${place}` }).catch((error: unknown) => told.push((error as Error).message));
    }
    expect(told[0]).toMatch(/pulumi stack init/);
    expect(told[1]).not.toMatch(/pulumi stack init/);
  });

  it("goes on where the number is the same, with one warning, and notes the new host", async () => {
    const lives = [SiteProfile, SiteProfile].map((of) => new Life(of, on(0).account));
    for (const life of lives) await life.up({ company: "Widgets" });
    const { account } = on(2);
    for (const life of lives) {
      life.restart(account);
      expect(await life.preview({ company: "Widgets" })).toBe("same");
    }
    expect(said).toEqual([expect.stringMatching(/^warning: the state is of site 10000/)]);
    const [life] = lives;
    await life?.refresh();
    life?.restart(on(2).account);
    await life?.refresh();
    expect(said).toHaveLength(1);
  });

  it("is learned at the next write or refresh where an earlier release did not keep it", async () => {
    const life = new Life(Department, on(0).account);
    await life.up({ name: "Sales" });
    life.state = Object.fromEntries(Object.entries(life.state).filter(([key]) => key !== "__site"));
    expect(await life.preview({ name: "Sales" })).toBe("same");
    await life.refresh();
    life.restart(on(1).account);
    await expect(life.refresh()).rejects.toThrow(/site 10000/);
  });

  it("stops a create that comes before any state was shown, for settings that are always there too", async () => {
    await new Life(Department, on(0).account, { stack: "early" }).up({ name: "Sales" });
    const { emulator, account } = on(1);
    const both = /other resources of this stack are on site 10000 \(.*the settings are those of site 20000/;
    await expect(new Life(Department, account, { stack: "early" }).up({ name: "Fraud" })).rejects.toThrow(both);
    await expect(new Life(SiteProfile, account, { stack: "early" }).up({ company: "W" })).rejects.toThrow(both);
    expect(emulator.calls).toEqual([]);
    await new Life(Department, on(1).account, { stack: "another" }).up({ name: "Fraud" });
    await new Life(Department, on(2).account, { stack: "early" }).up({ name: "Fraud" });
    expect(said).toEqual([expect.stringMatching(/^warning: .* site 10000/)]);
  });

  it("lets a stack begin elsewhere once nothing of it is left, settings neither", async () => {
    const lives = [new Life(Department, on(0).account, { stack: "moves" })];
    await lives[0]?.up({ name: "Sales" });
    lives.push(new Life(SiteProfile, on(0).account, { stack: "moves" }));
    await lives[1]?.up({ company: "W" });
    await lives[0]?.destroy();
    const begin = () => new Life(Department, on(1).account, { stack: "moves" }).up({ name: "Fraud" });
    await expect(begin()).rejects.toThrow(/on site 10000/);
    await lives[1]?.destroy();
    expect(await begin()).toBe("create");
  });

  it("lets a stack have another account for some of its resources", async () => {
    await new Life(Department, on(0).account, { stack: "two" }).up({ name: "Sales" });
    const other = new Life(Department, on(1).account, { stack: "two", account: "staging" });
    expect(await other.up({ name: "Sales" })).toBe("create");
    const wrong = new Life(Department, on(0).account, { stack: "two", account: "staging" });
    await expect(wrong.up({ name: "Fraud" })).rejects.toThrow(/on site 20000/);
  });

  it("is told by the host where settings have no number", () => {
    const [here, there] = [
      { id: undefined, host: "a" },
      { id: undefined, host: "b" },
    ];
    expect(compareSites(here, here)).toBe("same");
    expect(compareSites(here, there)).toBe("different");
    expect(compareSites(here, { id: 1, host: "a" })).toBe("same");
    expect(markedSite(siteMark(here))).toEqual(here);
    expect(markedSite({ __site: 5 })).toBeUndefined();
  });
});
