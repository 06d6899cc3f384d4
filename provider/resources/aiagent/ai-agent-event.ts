import { type Args, resource } from "../../resource.js";
import { choice, define, openChoice, reference, unordered, when, z } from "../../schema/index.js";
import { chatbotResponse } from "../bot/chatbot-response.js";

const definition = define({
  area: "aiagent",
  name: "AiAgentEvent",
  noun: "event of an AI agent",
  path: "aiagent/aiAgents/{aiAgentId}/event{Event}",
  singleton: true,
  parent: {
    /** The AI agent: pass `aiAgent.id`. */
    aiAgentId: reference("aiagent/AiAgent"),
    /** The moment of a chat: when it starts, when the AI agent has no answer, and when it has answered. */
    event: choice("whenStartingAChat", "whenNoAnswer", "whenFinishingAnAnswer"),
  },
  fields: {
    /** Whether the AI agent follows a fixed flow then, or instructions in plain words. */
    type: openChoice("workflow", "naturalLanguage"),
    /** The flow, action by action. Needed for the type `workflow`. */
    workflow: when({ type: "workflow" }, chatbotResponse.optional()),
    /** What the AI agent is told to do, in plain words. Needed for the type `naturalLanguage`. */
    instructions: when({ type: "naturalLanguage" }, z.string().optional()),
    /** Functions that the AI agent may call: pass `aiAgentFunction.id`. The list replaces the one on the server. */
    functionIds: unordered(z.array(reference("aiagent/AiAgentFunction"))).optional(),
  },
});

/** The arguments of {@link AiAgentEvent}. */
export interface AiAgentEventArgs extends Args<typeof definition> {}

/**
 * What an AI agent does at one of three moments of a chat.
 *
 * Exists with the AI agent, once for each moment: creating the resource takes it over, deleting leaves it as it is. Its id for `get` and
 * `import` is `aiAgentId/event`.
 *
 * @example
 * ```ts
 * new comm100.aiagent.AiAgentEvent("hello", {
 *   aiAgentId: ava.id,
 *   event: "whenStartingAChat",
 *   type: "naturalLanguage",
 *   instructions: "Greet the visitor by name.",
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/ai-agent-event
 */
export class AiAgentEvent extends resource<typeof definition, AiAgentEventArgs>(definition) {}
