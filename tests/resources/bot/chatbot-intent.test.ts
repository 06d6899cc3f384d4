import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { ChatbotIntent } from "../../../provider/resources/bot/index.js";
import type { Fields } from "../../../provider/runtime/value.js";
import { accountOn, Life } from "../../life.js";
import { describeLife } from "../describe-life.js";
import { actionId, flow, givenIntent } from "./given-chatbot.js";

const questions = [
  {
    content: "where is my parcel",
    chatbotIntentQuestionKeywords: [{ variableName: "thing", startPosition: 12, endPosition: 18 }],
  },
  { content: "track my order" },
];
const args = (given: Fields) => ({
  chatbotId: given["chatbotId"],
  name: "Where is my order",
  chatbotIntentCategoryId: given["categoryId"],
  chatbotIntentQuestions: questions,
  chatbotIntentAnswers: [{ channelId: "Live Chat", collectInfoType: "prompt", chatbotResponse: flow("Let me look.") }],
  chatbotIntentPrompts: [{ question: "Which number?", variableName: "number", options: ["1", "2"] }],
});

describeLife(ChatbotIntent, {
  given: givenIntent,
  args,
  change: { chatbotIntentQuestions: [...questions, { content: "has it been sent" }] },
  outside: { name: "Changed by hand" },
});

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator();
});
afterAll(() => emulator.close());

const stored = (life: Life) => emulator.find(`bot/chatbotIntents/${life.id}`);
const ids = (rows: unknown) => (rows as { id: string }[]).map(({ id }) => id);

it("keeps the ids of questions, answers and actions when others come and go", async () => {
  const given = args(givenIntent(emulator));
  const life = new Life(ChatbotIntent, accountOn(emulator));
  await life.up(given);
  const before = stored(life);
  const [parcel, track] = questions;
  await life.up({ ...given, chatbotIntentQuestions: [track, { content: "any news" }, parcel] });
  const after = stored(life);
  const [first, second] = ids(before?.["chatbotIntentQuestions"]);
  expect(ids(after?.["chatbotIntentQuestions"])).toEqual(expect.arrayContaining([first, second]));
  expect(ids(after?.["chatbotIntentAnswers"])).toEqual(ids(before?.["chatbotIntentAnswers"]));
});

it("takes the order of actions for no difference, and a new action for one", async () => {
  const given = args(givenIntent(emulator));
  const life = new Life(ChatbotIntent, accountOn(emulator));
  await life.up(given);
  const { chatbotActions } = flow("Let me look.") as { chatbotActions: Fields[] };
  const answers = (actions: Fields[]) => ({
    ...given,
    chatbotIntentAnswers: [
      { channelId: "Live Chat", collectInfoType: "prompt", chatbotResponse: { chatbotActions: actions } },
    ],
  });
  expect(await life.preview(answers([...chatbotActions].reverse()))).toBe("same");
  const goodbye = { id: actionId(4), type: "chatbotActionLeaveChat", chatbotActionLeaveChat: {} };
  expect(await life.up(answers([...chatbotActions, goodbye]))).toBe("update");
  const [answer] = stored(life)?.["chatbotIntentAnswers"] as {
    chatbotResponse: { chatbotActions: { id: string }[] };
  }[];
  expect(ids(answer?.chatbotResponse.chatbotActions).sort()).toEqual([1, 2, 3, 4].map(actionId));
});

it("leaves questions alone that it does not list", async () => {
  const given = args(givenIntent(emulator));
  const life = new Life(ChatbotIntent, accountOn(emulator));
  await life.up({ name: given.name, chatbotIntentCategoryId: given.chatbotIntentCategoryId });
  emulator.insert("bot/chatbotIntentQuestions", { intentId: life.id, content: "made by hand" });
  await life.up({ name: "Order", chatbotIntentCategoryId: given.chatbotIntentCategoryId });
  expect(stored(life)).toMatchObject({ name: "Order", chatbotIntentQuestions: [{ content: "made by hand" }] });
});
