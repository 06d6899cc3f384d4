import type { Emulator } from "../../../provider/emulator/index.js";

/** An AI agent to hang things on. */
export function givenAiAgent(emulator: Emulator): { aiAgentId: string } {
  const agents = emulator.rows("aiagent/aiAgents").length;
  const agent = emulator.insert("aiagent/aiAgents", { name: `Ava ${agents}`, language: "en", channel: "Live Chat" });
  return { aiAgentId: agent["id"] as string };
}

/** An AI agent with a topic category and a function. */
export function givenFunction(emulator: Emulator): { aiAgentId: string; topicCategoryId: string; functionId: string } {
  const { aiAgentId } = givenAiAgent(emulator);
  const category = emulator.insert("aiagent/topiccategories", { aiAgentId, name: "Delivery" });
  const lookUp = emulator.insert("aiagent/functions", { aiAgentId, name: "Look up an order" });
  return { aiAgentId, topicCategoryId: category["id"] as string, functionId: lookUp["id"] as string };
}
