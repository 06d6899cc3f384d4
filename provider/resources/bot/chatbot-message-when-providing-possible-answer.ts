import { type Args, resource } from "../../resource.js";
import { define, reference, z } from "../../schema/index.js";

const definition = define({
  area: "bot",
  name: "ChatbotMessageWhenProvidingPossibleAnswer",
  noun: "message with possible answers",
  path: "bot/chatbots/{chatbotId}/chatbotMessageWhenProvidingPossibleAnswer",
  singleton: true,
  permission: "Manage Bot",
  include: ["chatbot"],
  parent: {
    /** The chatbot that asks: pass `chatbot.id`. */
    chatbotId: reference("bot/Chatbot"),
  },
  fields: {
    /** What visitors read above the possible answers: `Is it one of these?` */
    message: z.string().optional(),
    /** How many possible answers the bot offers. */
    noOfSuggestions: z.number().int().optional(),
  },
});

/** The arguments of {@link ChatbotMessageWhenProvidingPossibleAnswer}. */
export interface ChatbotMessageWhenProvidingPossibleAnswerArgs extends Args<typeof definition> {}

/**
 * What a chatbot says when it is not certain what a visitor means, and offers what it may be.
 *
 * Exists with the chatbot: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.bot.ChatbotMessageWhenProvidingPossibleAnswer("unsure", {
 *   chatbotId: bot.id,
 *   message: "Is it one of these?",
 *   noOfSuggestions: 3,
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-bot-chatbot-message-when-providing-possible-answer
 */
export class ChatbotMessageWhenProvidingPossibleAnswer extends resource<
  typeof definition,
  ChatbotMessageWhenProvidingPossibleAnswerArgs
>(definition) {}
