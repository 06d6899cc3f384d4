import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { define, reference, z } from "../../schema/index.js";

const definition = define({
  area: "bot",
  name: "ChatbotIntentCategory",
  noun: "intent category",
  path: "bot/chatbotIntentCategories",
  naturalKey: ["name"],
  rootedBy: "parentId",
  permission: "Manage Bot",
  parentInBody: true,
  parent: {
    /** The chatbot that it belongs to: pass `chatbot.id`. */
    chatbotId: reference("bot/Chatbot"),
  },
  fields: {
    /** Name of the category. */
    name: z.string().min(1),
    /** Place of the category among its siblings, from 0. */
    order: z.number().int().min(0).optional(),
    /**
     * The category that this one stands in: pass `category.id`. The root category comes with the bot: it is the first of
     * `getChatbotIntentCategories({ chatbotId: "…" })`.
     */
    parentId: reference("bot/ChatbotIntentCategory").optional(),
  },
});

/** The arguments of {@link ChatbotIntentCategory}. */
export interface ChatbotIntentCategoryArgs extends Args<typeof definition> {}

/**
 * A folder for a chatbot's intents.
 *
 * @example
 * ```ts
 * const orders = new comm100.bot.ChatbotIntentCategory("orders", { chatbotId: bot.id, name: "Orders" });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-bot-chatbot-intent-category
 */
export class ChatbotIntentCategory extends resource<typeof definition, ChatbotIntentCategoryArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one intent category of a chatbot, by any of its fields: `getChatbotIntentCategory({ chatbotId: "…", name: "…" })`. */
export const getChatbotIntentCategory = look.one;

/** {@link getChatbotIntentCategory} with outputs. */
export const getChatbotIntentCategoryOutput = look.oneOutput;

/** Looks up all intent categories of a chatbot that a filter lets through: `getChatbotIntentCategories({ chatbotId: "…" })`. */
export const getChatbotIntentCategories = look.all;

/** {@link getChatbotIntentCategories} with outputs. */
export const getChatbotIntentCategoriesOutput = look.allOutput;
