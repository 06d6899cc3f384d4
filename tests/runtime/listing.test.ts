import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { ChatbotIntent } from "../../provider/resources/bot/index.js";
import type { Fields } from "../../provider/runtime/value.js";
import { accountOn, Life } from "../life.js";

let emulator: Emulator;
let args: Fields;
beforeAll(async () => {
  emulator = await createEmulator();
});
beforeEach(() => {
  emulator.reset();
  emulator.clearFaults();
  const bot = emulator.insert("bot/chatbots", { name: "Shop", languageId: "en" });
  const category = emulator.insert("bot/chatbotIntentCategories", { chatbotId: bot["id"] as string, name: "Orders" });
  args = { chatbotId: bot["id"], name: "Order", chatbotIntentCategoryId: category["id"] };
});
afterAll(() => emulator.close());

const post = { method: "POST", path: "bot/chatbotIntents" };
const list = { method: "GET", path: "bot/chatbotIntents" };

describe("a parent that only the list asks for", () => {
  it("goes into the list's query, and into no body", async () => {
    await new Life(ChatbotIntent, accountOn(emulator)).up(args);
    expect(emulator.calls.find(({ method }) => method === "GET")?.query).toMatchObject({
      chatbotId: args["chatbotId"],
    });
    expect(emulator.calls.find(({ method }) => method === "POST")?.body).not.toHaveProperty("chatbotId");
  });

  it("may be left out, and nothing is listed then", async () => {
    const { chatbotId, ...rest } = args;
    expect(chatbotId).toBeDefined();
    await new Life(ChatbotIntent, accountOn(emulator)).up(rest);
    expect(emulator.countCalls(list)).toBe(0);
  });

  it("is named where a lost answer cannot be cleared up without it", async () => {
    const { chatbotId, ...rest } = args;
    expect(chatbotId).toBeDefined();
    emulator.fault({ ...post, drop: "afterWrite" });
    const life = new Life(ChatbotIntent, accountOn(emulator));
    await expect(life.up(rest)).rejects.toThrow(/not set: chatbotId/);
    expect(emulator.countCalls(post)).toBe(1);
  });

  it("lets a lost answer be cleared up", async () => {
    emulator.fault({ ...post, drop: "afterWrite" });
    const life = new Life(ChatbotIntent, accountOn(emulator));
    await life.up(args);
    expect(emulator.countCalls(post)).toBe(1);
    expect(emulator.find(`bot/chatbotIntents/${life.id}`)).toBeDefined();
  });
});
