import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { define, keptApart, reference, z } from "../../schema/index.js";
import { intentAnswerRows } from "./chatbot-intent-answer-fields.js";
import { intentPromptRows } from "./chatbot-intent-prompt.js";
import { intentQuestionRows } from "./chatbot-intent-question-fields.js";

const definition = define({
  area: "bot",
  name: "ChatbotIntent",
  noun: "intent",
  path: "bot/chatbotIntents",
  naturalKey: ["name"],
  permission: "Manage Bot",
  include: ["chatbotIntentQuestion", "chatbotIntentAnswer", "chatbotIntentCategory", "chatbotIntentPrompt"],
  queries: ["keywords"],
  parentQuery: { chatbotId: "chatbotId" },
  parent: {
    /**
     * The chatbot that the intent belongs to: pass `chatbot.id`. The category says so already, but the API lists the intents of one bot
     * at a time: look-ups need it, and with it an intent is found again whose creation was interrupted.
     */
    chatbotId: reference("bot/Chatbot").optional(),
  },
  fields: {
    /** Name of the intent: `Where is my order`. */
    name: z.string().min(1),
    /** The category that the intent stands in, which decides the bot: pass `category.id`. */
    chatbotIntentCategoryId: reference("bot/ChatbotIntentCategory"),
    /**
     * What visitors may say. The list replaces the one on the server; left out, the questions stay as they are. Give them here, or each a
     * `ChatbotIntentQuestion`: not both.
     */
    chatbotIntentQuestions: keptApart(intentQuestionRows).optional(),
    /**
     * What the bot does then, for each channel. The list replaces the one on the server; left out, the answers stay as they are. Give
     * them here, or each a `ChatbotIntentAnswer`: not both.
     */
    chatbotIntentAnswers: keptApart(intentAnswerRows).optional(),
    /** What the bot asks for when a visitor did not say it. Applies to answers whose `collectInfoType` is `prompt`. */
    chatbotIntentPrompts: intentPromptRows.optional(),
  },
});

/** The arguments of {@link ChatbotIntent}. */
export interface ChatbotIntentArgs extends Args<typeof definition> {}

/**
 * Something that visitors may want: how they say it, and what the bot does then. A change trains the bot anew, which takes a while.
 *
 * @example
 * ```ts
 * const orders = await comm100.bot.getChatbotIntentCategory({ chatbotId: "…", name: "Orders" });
 * const start = "0c6f1f5e-0000-4000-8000-000000000001";
 * const hello = "0c6f1f5e-0000-4000-8000-000000000002";
 * new comm100.bot.ChatbotIntent("order", {
 *   name: "Where is my order",
 *   chatbotIntentCategoryId: orders.id,
 *   chatbotIntentQuestions: [{ content: "where is my parcel" }, { content: "track my order" }],
 *   chatbotIntentAnswers: [
 *     {
 *       channelId: "Live Chat",
 *       chatbotResponse: {
 *         chatbotActions: [
 *           { id: start, type: "chatbotActionStart", chatbotActionStart: { nextActionId: hello } },
 *           {
 *             id: hello,
 *             type: "chatbotActionSendMessage",
 *             chatbotActionSendMessage: { message: "Let me look.", nextActionId: "00000000-0000-0000-0000-000000000000" },
 *           },
 *         ],
 *       },
 *     },
 *   ],
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-bot-chatbot-intent
 */
export class ChatbotIntent extends resource<typeof definition, ChatbotIntentArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one intent of a chatbot, by any of its fields: `getChatbotIntent({ chatbotId: "…", name: "…" })`. */
export const getChatbotIntent = look.one;

/** {@link getChatbotIntent} with outputs. */
export const getChatbotIntentOutput = look.oneOutput;

/** Looks up all intents of a chatbot that a filter lets through: `getChatbotIntents({ chatbotId: "…" })`. */
export const getChatbotIntents = look.all;

/** {@link getChatbotIntents} with outputs. */
export const getChatbotIntentsOutput = look.allOutput;
