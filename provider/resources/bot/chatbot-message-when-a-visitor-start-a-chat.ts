import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { define, openChoice, reference, z } from "../../schema/index.js";
import { chatbotResponse } from "./chatbot-response.js";

const definition = define({
  area: "bot",
  name: "ChatbotMessageWhenAVisitorStartAChat",
  noun: "greeting of a chatbot",
  path: "bot/chatbotMessagesWhenAVisitorStartAChat",
  isGuessed: true,
  permission: "Manage Bot",
  parentInBody: true,
  adoptedBy: ["chatbotId", "channelId"],
  queries: ["chatbotId"],
  withoutDelete: true,
  parent: {
    /** The chatbot that greets: pass `chatbot.id`. */
    chatbotId: reference("bot/Chatbot"),
    /** The channel that it greets in, by the name that the Control Panel shows: `Live Chat`. */
    channelId: openChoice("Live Chat", "Facebook Messenger", "Twitter Direct Message", "WeChat", "WhatsApp", "SMS"),
  },
  fields: {
    /** Place of the greeting in the list, from 0. */
    order: z.number().int().min(0).optional(),
    /** What the bot does when a visitor starts a chat. */
    chatbotResponse: chatbotResponse.optional(),
  },
  outputs: {
    /** The API's id of the flow. */
    chatbotResponseId: z.string().optional(),
  },
});

/** The arguments of {@link ChatbotMessageWhenAVisitorStartAChat}. */
export interface ChatbotMessageWhenAVisitorStartAChatArgs extends Args<typeof definition> {}

/**
 * What a chatbot does first in a channel, before the visitor has said anything.
 *
 * The API makes these with the bot, one for each channel: creating the resource takes the one of the channel over, deleting leaves it as it
 * is.
 *
 * @example
 * ```ts
 * const start = "0c6f1f5e-0000-4000-8000-000000000001";
 * const hello = "0c6f1f5e-0000-4000-8000-000000000002";
 * new comm100.bot.ChatbotMessageWhenAVisitorStartAChat("hello", {
 *   chatbotId: bot.id,
 *   channelId: "Live Chat",
 *   chatbotResponse: {
 *     chatbotActions: [
 *       { id: start, type: "chatbotActionStart", chatbotActionStart: { nextActionId: hello } },
 *       { id: hello, type: "chatbotActionSendMessage", chatbotActionSendMessage: { message: "Good day!" } },
 *     ],
 *   },
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-bot-chatbot-message-when-a-visitor-start-a-chat
 */
export class ChatbotMessageWhenAVisitorStartAChat extends resource<
  typeof definition,
  ChatbotMessageWhenAVisitorStartAChatArgs
>(definition) {}

const look = lookUps(definition);

/** Looks up one greeting of a chatbot, by any of its fields: `getChatbotMessageWhenAVisitorStartAChat({ chatbotId: "…", channelId: "Live Chat" })`. */
export const getChatbotMessageWhenAVisitorStartAChat = look.one;

/** {@link getChatbotMessageWhenAVisitorStartAChat} with outputs. */
export const getChatbotMessageWhenAVisitorStartAChatOutput = look.oneOutput;

/** Looks up all greetings of a chatbot that a filter lets through: `getChatbotMessagesWhenAVisitorStartAChat({ chatbotId: "…", channelId: "Live Chat" })`. */
export const getChatbotMessagesWhenAVisitorStartAChat = look.all;

/** {@link getChatbotMessagesWhenAVisitorStartAChat} with outputs. */
export const getChatbotMessagesWhenAVisitorStartAChatOutput = look.allOutput;
