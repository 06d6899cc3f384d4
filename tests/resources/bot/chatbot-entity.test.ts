import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { ChatbotEntity } from "../../../provider/resources/bot/index.js";
import { findAll } from "../../../provider/runtime/find.js";
import { accountOn } from "../../life.js";
import { describeLife } from "../describe-life.js";
import { givenChatbot } from "./given-chatbot.js";

const large = { keyword: "large", synonyms: ["big", "XL"] };

describeLife(ChatbotEntity, {
  given: givenChatbot,
  args: (given) => ({ ...given, name: "size", chatbotEntityKeywords: [large, { keyword: "small", synonyms: [] }] }),
  change: { chatbotEntityKeywords: [large, { keyword: "medium", synonyms: ["M"] }] },
  outside: { name: "width" },
});

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator();
});
afterAll(() => emulator.close());

it("is listed under its bot, which the query names once more", async () => {
  const { chatbotId } = givenChatbot(emulator);
  emulator.insert("bot/chatbotEntities", { chatbotId, name: "size", chatbotEntityKeywords: [large] });
  emulator.insert("bot/chatbotEntities", { ...givenChatbot(emulator), name: "colour" });
  const found = await findAll(ChatbotEntity.definition, { chatbotId }, accountOn(emulator));
  expect(found).toMatchObject([{ name: "size", chatbotEntityKeywords: [large] }]);
  expect(emulator.calls.at(-1)).toMatchObject({
    path: `bot/chatbots/${chatbotId}/chatbotEntities`,
    query: { chatbotId, sortBy: "Name" },
  });
});
