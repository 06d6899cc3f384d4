import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { AiAgentTopic } from "../../../provider/resources/aiagent/index.js";
import type { Fields } from "../../../provider/runtime/value.js";
import { accountOn, Life } from "../../life.js";
import { flow } from "../bot/given-chatbot.js";
import { describeLife } from "../describe-life.js";
import { givenFunction } from "./given-ai-agent.js";

const args = ({ aiAgentId, topicCategoryId, functionId }: Fields) => ({
  aiAgentId,
  name: "Where is my order",
  topicCategoryId,
  questions: [{ question: "where is my parcel" }, { question: "track my order" }],
  answer: { type: "naturalLanguage", instructions: "Ask for the order number.", functionIds: [functionId] },
});

describeLife(AiAgentTopic, {
  given: givenFunction,
  args,
  change: { questions: [{ question: "track my order" }, { question: "any news" }] },
  outside: { name: "Orders" },
});

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator();
});
afterAll(() => emulator.close());

it("goes over from instructions to a flow", async () => {
  const given = args(givenFunction(emulator));
  const life = new Life(AiAgentTopic, accountOn(emulator));
  await life.up(given);
  const workflow = { ...given, answer: { type: "workflow", workflow: flow("Let me look.") } };
  expect(await life.up(workflow)).toBe("update");
  await life.refresh();
  expect(await life.preview(workflow)).toBe("same");
  expect(emulator.find(`aiagent/topics/${life.id}`)).toMatchObject({ answer: { type: "workflow" } });
});
