import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator, type JsonObject } from "../../provider/emulator/index.js";
import { AutoDistributionConfig } from "../../provider/resources/ticketing/index.js";
import { accountOn, Life } from "../life.js";

describe("a list in which the API has a row for each agent", () => {
  const path = "ticketing/autoDistributionConfig";
  let emulator: Emulator;
  let life: Life;
  let ids: string[];
  beforeAll(async () => {
    emulator = await createEmulator();
  });
  beforeEach(() => {
    emulator.reset();
    life = new Life(AutoDistributionConfig, accountOn(emulator));
    ids = ["ada", "bob", "eve"].map(agent);
  });
  afterAll(() => emulator.close());

  const agent = (name: string) =>
    emulator.insert("global/agents", { email: `${name}@widgets.example`, firstName: name, lastName: "W" })[
      "id"
    ] as string;
  const limit = (agentId: string | undefined, maxTickets: number) => ({ agentId: agentId ?? "", maxTickets });
  const limits = (): JsonObject => {
    const rows = emulator.find(path)?.["agentAutoDistributions"] as JsonObject[];
    return Object.fromEntries(rows.map((row) => [row["agentId"] as string, row["maxTickets"] ?? null]));
  };

  it("keeps the rows of agents whom the program does not list", async () => {
    const [ada = "", bob = "", eve = ""] = ids;
    emulator.edit(path, { agentAutoDistributions: [limit(ada, 1), limit(bob, 2), limit(eve, 3)] });
    await life.up({ agentAutoDistributions: [limit(eve, 30)] });
    expect(limits()).toMatchObject({ [ada]: 1, [bob]: 2, [eve]: 30 });
    await life.up({ agentAutoDistributions: [limit(eve, 31), limit(ada, 10)] });
    expect(limits()).toMatchObject({ [ada]: 10, [bob]: 2, [eve]: 31 });
    await life.up({ agentAutoDistributions: [limit(ada, 10)] });
    expect(limits()).toMatchObject({ [ada]: 10, [bob]: 2, [eve]: 31 });
  });

  it("sees neither new agents nor their rows as a difference", async () => {
    const args = { agentAutoDistributions: [limit(ids[0], 5)] };
    await life.up(args);
    agent("mallory");
    emulator.edit(path, { agentAutoDistributions: [limit(ids[0], 5), limit(ids[1], 7)] });
    await life.refresh();
    expect(await life.preview(args)).toBe("same");
  });

  it("sees a change in a row that the program lists, wherever it stands now", async () => {
    const args = { agentAutoDistributions: [limit(ids[0], 5)] };
    await life.up(args);
    emulator.edit(path, { agentAutoDistributions: [limit(ids[2], 7), limit(ids[0], 6)] });
    await life.refresh();
    expect(await life.up(args)).toBe("update");
    expect(limits()).toMatchObject({ [ids[0] ?? ""]: 5, [ids[2] ?? ""]: 7 });
  });
});
