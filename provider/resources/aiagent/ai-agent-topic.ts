import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { define, object, openChoice, reference, rows, unordered, when, z } from "../../schema/index.js";
import { chatbotResponse } from "../bot/chatbot-response.js";

const definition = define({
  area: "aiagent",
  name: "AiAgentTopic",
  noun: "topic",
  path: "aiagent/topics",
  naturalKey: ["name"],
  include: ["questions", "answer"],
  queries: ["keywords"],
  parentInBody: true,
  parent: {
    /** The AI agent that it belongs to: pass `aiAgent.id`. */
    aiAgentId: reference("aiagent/AiAgent"),
  },
  fields: {
    /** Name of the topic: `Where is my order`. */
    name: z.string().min(1),
    /** What the topic is about. The AI agent goes by it to find the topic; left empty, it may be generated. */
    description: z.string().optional(),
    /** The category that the topic stands in: pass `category.id`. */
    topicCategoryId: reference("aiagent/AiAgentTopicCategory"),
    /** Examples of what visitors ask. The list replaces the one on the server. */
    questions: rows(
      {
        /** What a visitor may ask: `where is my parcel`. */
        question: z.string().min(1),
      },
      {
        key: ["question"],
        unordered: true,
        outputs: {
          /** The API's id of the row. */
          id: z.string(),
          /** The topic that the row belongs to. */
          topicId: z.string().optional(),
        },
      },
    ).optional(),
    /** What the AI agent does then. */
    answer: object(
      {
        /** Whether the AI agent follows a fixed flow, or instructions in plain words. */
        type: openChoice("workflow", "naturalLanguage"),
        /** What the AI agent is told to do, in plain words. Needed for the type `naturalLanguage`. */
        instructions: when({ type: "naturalLanguage" }, z.string().optional()),
        /** The flow, action by action. Needed for the type `workflow`. */
        workflow: when({ type: "workflow" }, chatbotResponse.optional()),
        /** Functions that the AI agent may call: pass `aiAgentFunction.id`. The list replaces the one on the server. */
        functionIds: unordered(z.array(reference("aiagent/AiAgentFunction"))).optional(),
      },
      {
        /** The topic that the answer belongs to. */
        topicId: z.string().optional(),
      },
    ).optional(),
  },
});

/** The arguments of {@link AiAgentTopic}. */
export interface AiAgentTopicArgs extends Args<typeof definition> {}

/**
 * Something that visitors may want of an AI agent, and what it does then.
 *
 * @example
 * ```ts
 * new comm100.aiagent.AiAgentTopic("order", {
 *   aiAgentId: ava.id,
 *   name: "Where is my order",
 *   topicCategoryId: delivery.id,
 *   questions: [{ question: "where is my parcel" }],
 *   answer: {
 *     type: "naturalLanguage",
 *     instructions: "Ask for the order number, then look it up.",
 *     functionIds: [lookUpOrder.id],
 *   },
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/ai-agent-topic
 */
export class AiAgentTopic extends resource<typeof definition, AiAgentTopicArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one topic of an AI agent, by any of its fields: `getAiAgentTopic({ aiAgentId: "…", name: "…" })`. */
export const getAiAgentTopic = look.one;

/** {@link getAiAgentTopic} with outputs. */
export const getAiAgentTopicOutput = look.oneOutput;

/** Looks up all topics of an AI agent that a filter lets through: `getAiAgentTopics({ aiAgentId: "…" })`. */
export const getAiAgentTopics = look.all;

/** {@link getAiAgentTopics} with outputs. */
export const getAiAgentTopicsOutput = look.allOutput;
