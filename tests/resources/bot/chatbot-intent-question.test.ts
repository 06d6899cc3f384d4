import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { ChatbotIntentQuestion } from "../../../provider/resources/bot/index.js";
import { accountOn, Life } from "../../life.js";
import { givenIntent } from "./given-chatbot.js";

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator();
});
afterAll(() => emulator.close());

const contents = (intentId: unknown) =>
  (emulator.find(`bot/chatbotIntents/${String(intentId)}`)?.["chatbotIntentQuestions"] as { content: string }[]).map(
    ({ content }) => content,
  );

it("is added, stays without drift, is added anew on a change, and stays when Pulumi forgets it", async () => {
  const { intentId } = givenIntent(emulator);
  const args = { intentId, content: "where is my parcel", order: 0 };
  const life = new Life(ChatbotIntentQuestion, accountOn(emulator));
  expect(await life.up(args)).toBe("create");
  await life.refresh();
  expect(await life.preview(args)).toBe("same");
  expect(await life.up({ ...args, content: "track my order" })).toBe("replace");
  await life.destroy();
  expect(contents(intentId)).toEqual(["where is my parcel", "track my order"]);
});
