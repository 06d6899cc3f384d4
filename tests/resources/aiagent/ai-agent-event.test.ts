import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../../provider/emulator/index.js";
import { AiAgentEvent } from "../../../provider/resources/aiagent/index.js";
import { accountOn, Life } from "../../life.js";
import { flow } from "../bot/given-chatbot.js";
import { describeLife } from "../describe-life.js";
import { givenAiAgent } from "./given-ai-agent.js";

describeLife(AiAgentEvent, {
  given: givenAiAgent,
  args: (given) => ({ ...given, event: "whenStartingAChat", type: "workflow", workflow: flow("Good day!") }),
  change: { workflow: flow("Hello!") },
  outside: { type: "naturalLanguage" },
});

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator();
});
afterAll(() => emulator.close());

it("is another for each moment of a chat", async () => {
  const { aiAgentId } = givenAiAgent(emulator);
  const account = accountOn(emulator);
  for (const event of ["whenStartingAChat", "whenNoAnswer", "whenFinishingAnAnswer"]) {
    const life = new Life(AiAgentEvent, account);
    await life.up({ aiAgentId, event, type: "naturalLanguage", instructions: event });
  }
  const path = `aiagent/aiAgents/${aiAgentId}`;
  expect(emulator.find(`${path}/eventWhenStartingAChat`)).toMatchObject({ instructions: "whenStartingAChat" });
  expect(emulator.find(`${path}/eventWhenNoAnswer`)).toMatchObject({ instructions: "whenNoAnswer" });
  expect(emulator.find(`${path}/eventWhenFinishingAnAnswer`)).toMatchObject({ instructions: "whenFinishingAnAnswer" });
});

it("is adopted by the ids of the AI agent and the moment, and stays adopted", async () => {
  const args = {
    ...givenAiAgent(emulator),
    event: "whenNoAnswer",
    type: "naturalLanguage",
    instructions: "Ask again.",
  };
  const life = new Life(AiAgentEvent, accountOn(emulator));
  const adopted = { ...args, __import: `${args.aiAgentId}/whenNoAnswer` };
  await life.up(adopted);
  expect(await life.preview(adopted)).toBe("same");
});
