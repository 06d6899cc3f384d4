import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { dateTime, define, leadsTo, openChoice, reference, z } from "../../schema/index.js";

const definition = define({
  area: "bot",
  name: "ChatbotGenerativeAnswersSource",
  noun: "source of generative answers",
  path: "bot/chatbotGenerativeAnswersSources",
  isGuessed: true,
  naturalKey: ["url"],
  permission: "Manage Bot",
  parentInBody: true,
  parent: {
    /** The chatbot that it belongs to: pass `chatbot.id`. */
    chatbotId: reference("bot/Chatbot"),
  },
  fields: {
    /** Where reading begins: `https://shop.example/help`. */
    url: leadsTo("server", z.string().min(1)),
    /** Regular expressions for the addresses of pages that are read as well. */
    urlMatchingRule: z.array(z.string()).optional(),
    /** Whether the bot answers from the source. */
    isEnabled: z.boolean().optional(),
  },
  outputs: {
    /** How far reading is. */
    status: openChoice("CREATED", "PENDING", "PROCESSING", "CANCELING", "ERROR", "CANCEL", "FINISHED").optional(),
    /** How many pages were read. */
    pageCount: z.number().int().optional(),
    /** When reading began, in UTC. */
    crawlingStartTime: dateTime.optional(),
    /** When reading ended, in UTC. */
    crawlingEndTime: dateTime.optional(),
  },
});

/** The arguments of {@link ChatbotGenerativeAnswersSource}. */
export interface ChatbotGenerativeAnswersSourceArgs extends Args<typeof definition> {}

/**
 * A web site that a chatbot reads, and answers from. `isGenerativeAnswersEnabled` of `Chatbot` must be on.
 *
 * Only the list is documented; the other end points are inferred.
 *
 * @example
 * ```ts
 * new comm100.bot.ChatbotGenerativeAnswersSource("help", {
 *   chatbotId: bot.id,
 *   url: "https://shop.example/help",
 *   isEnabled: true,
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/chatbot-generative-answers-source
 */
export class ChatbotGenerativeAnswersSource extends resource<typeof definition, ChatbotGenerativeAnswersSourceArgs>(
  definition,
) {}

const look = lookUps(definition);

/** Looks up one source of generative answers of a chatbot, by any of its fields: `getChatbotGenerativeAnswersSource({ chatbotId: "…", url: "…" })`. */
export const getChatbotGenerativeAnswersSource = look.one;

/** {@link getChatbotGenerativeAnswersSource} with outputs. */
export const getChatbotGenerativeAnswersSourceOutput = look.oneOutput;

/** Looks up all sources of generative answers of a chatbot that a filter lets through: `getChatbotGenerativeAnswersSources({ chatbotId: "…" })`. */
export const getChatbotGenerativeAnswersSources = look.all;

/** {@link getChatbotGenerativeAnswersSources} with outputs. */
export const getChatbotGenerativeAnswersSourcesOutput = look.allOutput;
