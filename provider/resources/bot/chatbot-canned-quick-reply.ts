import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { choice, define, reference, rows, when, z } from "../../schema/index.js";

const definition = define({
  area: "bot",
  name: "ChatbotCannedQuickReply",
  noun: "canned quick reply",
  path: "bot/chatbotCannedQuickReplies",
  listPath: "bot/chatbots/{chatbotId}/chatbotCannedQuickReplies",
  naturalKey: ["name"],
  permission: "Manage Bot",
  include: ["chatbotCannedQuickReplyItem", "chatbotIntent"],
  parentInBody: true,
  parent: {
    /** The chatbot that it belongs to: pass `chatbot.id`. */
    chatbotId: reference("bot/Chatbot"),
  },
  fields: {
    /** Name of the quick reply: `Main menu`. */
    name: z.string().min(1),
    /** The buttons. The list replaces the one on the server. */
    chatbotCannedQuickReplyItems: rows(
      {
        /** What the button does: triggers an intent, or asks for an agent. */
        type: choice("triggerAnIntent", "contactAnAgent"),
        /** The intent that it triggers: pass `intent.id`. Needed for the type `triggerAnIntent`. */
        intentId: when({ type: "triggerAnIntent" }, reference("bot/ChatbotIntent").optional()),
        /** What visitors read on the button. Needed for the type `triggerAnIntent`. */
        text: when({ type: "triggerAnIntent" }, z.string().optional()),
        /** What visitors read on the button while agents are online. Applies to the type `contactAnAgent`. */
        optionTextWhenAgentOnline: when({ type: "contactAnAgent" }, z.string().optional()),
        /** What visitors read on the button while no agent is online. Applies to the type `contactAnAgent`. */
        optionTextWhenAgentOffline: when({ type: "contactAnAgent" }, z.string().optional()),
        /**
         * Place of the button, from 0.
         *
         * @defaultValue the place in the list
         */
        order: z.number().int().min(0).optional(),
      },
      {
        position: "order",
        outputs: {
          /** The API's id of the row. */
          id: z.string(),
          /** The quick reply that the row belongs to. */
          quickReplyId: z.string().optional(),
        },
      },
    ),
  },
});

/** The arguments of {@link ChatbotCannedQuickReply}. */
export interface ChatbotCannedQuickReplyArgs extends Args<typeof definition> {}

/**
 * A set of buttons that several of a chatbot's answers can offer, by the action `chatbotActionSendCannedQuickReply`. Buttons for one answer
 * alone are the action `chatbotActionQuickReply`.
 *
 * @example
 * ```ts
 * const menu = new comm100.bot.ChatbotCannedQuickReply("menu", {
 *   chatbotId: bot.id,
 *   name: "Main menu",
 *   chatbotCannedQuickReplyItems: [
 *     { type: "triggerAnIntent", intentId: order.id, text: "Track order" },
 *     { type: "contactAnAgent", optionTextWhenAgentOnline: "Talk to us", optionTextWhenAgentOffline: "Leave a message" },
 *   ],
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-bot-chatbot-canned-quick-reply
 */
export class ChatbotCannedQuickReply extends resource<typeof definition, ChatbotCannedQuickReplyArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one canned quick reply of a chatbot, by any of its fields: `getChatbotCannedQuickReply({ chatbotId: "…", name: "…" })`. */
export const getChatbotCannedQuickReply = look.one;

/** {@link getChatbotCannedQuickReply} with outputs. */
export const getChatbotCannedQuickReplyOutput = look.oneOutput;

/** Looks up all canned quick replies of a chatbot that a filter lets through: `getChatbotCannedQuickReplies({ chatbotId: "…" })`. */
export const getChatbotCannedQuickReplies = look.all;

/** {@link getChatbotCannedQuickReplies} with outputs. */
export const getChatbotCannedQuickRepliesOutput = look.allOutput;
