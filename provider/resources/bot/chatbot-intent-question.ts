import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { define, reference } from "../../schema/index.js";
import { intentQuestionFields } from "./chatbot-intent-question-fields.js";

const definition = define({
  area: "bot",
  name: "ChatbotIntentQuestion",
  noun: "question of an intent",
  path: "bot/chatbotIntentQuestions",
  rowOf: { resource: "bot/ChatbotIntent", by: "intentId" },
  naturalKey: ["content"],
  permission: "Manage Bot",
  include: ["chatbotIntentQuestionKeyword"],
  replacedOnChange: true,
  withoutDelete: true,
  parentInBody: true,
  parent: {
    /** The intent that it belongs to: pass `intent.id`. */
    intentId: reference("bot/ChatbotIntent"),
  },
  fields: intentQuestionFields,
});

/** The arguments of {@link ChatbotIntentQuestion}. */
export interface ChatbotIntentQuestionArgs extends Args<typeof definition> {}

/**
 * One way in which visitors say what an intent is about, added to those that the intent has.
 *
 * The API can add a question by itself, not change or delete it: a change adds another, deleting leaves it in place. The list
 * `chatbotIntentQuestions` of `ChatbotIntent` can do both, and is the better choice where one program manages all of an intent.
 *
 * @example
 * ```ts
 * new comm100.bot.ChatbotIntentQuestion("parcel", { intentId: order.id, content: "where is my parcel" });
 * ```
 *
 * @see https://dash15.comm100.io/doc/Bot/chatbotIntentQuestion
 */
export class ChatbotIntentQuestion extends resource<typeof definition, ChatbotIntentQuestionArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one question of an intent, by any of its fields: `getChatbotIntentQuestion({ intentId: "…", content: "…" })`. */
export const getChatbotIntentQuestion = look.one;

/** {@link getChatbotIntentQuestion} with outputs. */
export const getChatbotIntentQuestionOutput = look.oneOutput;

/** Looks up all questions of an intent that a filter lets through: `getChatbotIntentQuestions({ intentId: "…" })`. */
export const getChatbotIntentQuestions = look.all;

/** {@link getChatbotIntentQuestions} with outputs. */
export const getChatbotIntentQuestionsOutput = look.allOutput;
