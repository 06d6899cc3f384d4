import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { define, reference } from "../../schema/index.js";
import { intentAnswerFields, intentAnswerOutputs } from "./chatbot-intent-answer-fields.js";

const definition = define({
  area: "bot",
  name: "ChatbotIntentAnswer",
  noun: "answer of an intent",
  path: "bot/chatbotIntentAnswers",
  isGuessed: true,
  rowOf: { resource: "bot/ChatbotIntent", by: "intentId" },
  naturalKey: ["channelId"],
  permission: "Manage Bot",
  parentInBody: true,
  parent: {
    /** The intent that it belongs to: pass `intent.id`. */
    intentId: reference("bot/ChatbotIntent"),
  },
  fields: intentAnswerFields,
  outputs: intentAnswerOutputs,
});

/** The arguments of {@link ChatbotIntentAnswer}. */
export interface ChatbotIntentAnswerArgs extends Args<typeof definition> {}

/**
 * What a bot does in one channel when a visitor means an intent. An intent has one answer for each channel.
 *
 * Give answers here, or in the list `chatbotIntentAnswers` of `ChatbotIntent`: not both. The end points are inferred from those of
 * questions, since the page that describes answers does not list them.
 *
 * @example
 * ```ts
 * const start = "0c6f1f5e-0000-4000-8000-000000000001";
 * const contact = "0c6f1f5e-0000-4000-8000-000000000002";
 * new comm100.bot.ChatbotIntentAnswer("chat", {
 *   intentId: order.id,
 *   channelId: "Live Chat",
 *   chatbotResponse: {
 *     chatbotActions: [
 *       { id: start, type: "chatbotActionStart", chatbotActionStart: { nextActionId: contact } },
 *       {
 *         id: contact,
 *         type: "chatbotActionContactAgent",
 *         chatbotActionContactAgent: { message: "A colleague can help.", optionTextWhenAgentOnline: "Talk to a person" },
 *       },
 *     ],
 *   },
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-bot-chatbot-intent-answer
 */
export class ChatbotIntentAnswer extends resource<typeof definition, ChatbotIntentAnswerArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one answer of an intent, by any of its fields: `getChatbotIntentAnswer({ intentId: "…", channelId: "Live Chat" })`. */
export const getChatbotIntentAnswer = look.one;

/** {@link getChatbotIntentAnswer} with outputs. */
export const getChatbotIntentAnswerOutput = look.oneOutput;

/** Looks up all answers of an intent that a filter lets through: `getChatbotIntentAnswers({ intentId: "…" })`. */
export const getChatbotIntentAnswers = look.all;

/** {@link getChatbotIntentAnswers} with outputs. */
export const getChatbotIntentAnswersOutput = look.allOutput;
