import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { ChatbotMessageWhenAVisitorStartAChat as Greeting } from "../../../provider/resources/bot/index.js";
import type { Fields } from "../../../provider/runtime/value.js";
import { accountOn, Life } from "../../life.js";
import { flow, givenChatbot } from "./given-chatbot.js";

let emulator: Emulator;
let args: Fields;
beforeAll(async () => {
  emulator = await createEmulator();
});
beforeEach(() => {
  emulator.reset();
  givenChatbot(emulator);
  args = { ...givenChatbot(emulator), channelId: "Live Chat", chatbotResponse: flow("Good day!") };
});
afterAll(() => emulator.close());

const collection = "bot/chatbotMessagesWhenAVisitorStartAChat";

describe("bot.ChatbotMessageWhenAVisitorStartAChat", () => {
  it("takes over the greeting of its bot and channel, and no other", async () => {
    const before = emulator.rows(collection);
    const life = new Life(Greeting, accountOn(emulator));
    expect(await life.up(args)).toBe("create");
    expect(emulator.rows(collection)).toHaveLength(before.length);
    expect(emulator.find(`${collection}/${life.id}`)).toMatchObject({ chatbotId: args["chatbotId"] });
    await life.refresh();
    expect(await life.preview(args)).toBe("same");
  });

  it("is updated in place, shows a change from outside, and stays when Pulumi forgets it", async () => {
    const life = new Life(Greeting, accountOn(emulator));
    await life.up(args);
    expect(await life.up({ ...args, chatbotResponse: flow("Hello!") })).toBe("update");
    emulator.edit(`${collection}/${life.id}`, { chatbotResponse: { chatbotActions: [] } });
    await life.refresh();
    expect(await life.up(args)).toBe("update");
    await life.destroy();
    expect(JSON.stringify(emulator.find(`${collection}/${life.id}`))).toContain("Good day!");
  });

  it("says which channels there are when it is asked for another", async () => {
    const life = new Life(Greeting, accountOn(emulator));
    await expect(life.up({ ...args, channelId: "SMS" })).rejects.toThrow(/SMS.*Live Chat/);
  });
});
