import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { choice, define, reference, when, z } from "../../schema/index.js";
import { smartTriggerActionRows, smartTriggerConditionRows } from "./chatbot-smart-trigger-rows.js";

const definition = define({
  area: "bot",
  name: "ChatbotSmartTrigger",
  noun: "smart trigger",
  path: "bot/chatbotSmartTriggers",
  listPath: "bot/chatbots/{chatbotId}/chatbotSmartTriggers",
  naturalKey: ["name"],
  permission: "Manage Bot",
  parentInBody: true,
  parent: {
    /** The chatbot that it belongs to: pass `chatbot.id`. */
    chatbotId: reference("bot/Chatbot"),
  },
  fields: {
    /** Name of the trigger. */
    name: z.string().min(1),
    /**
     * Whether the trigger is used.
     *
     * @defaultValue `false`
     */
    isEnabled: z.boolean().optional(),
    /** How many conditions must be met: all, any, or as `logicalExpression` says. */
    conditionExpressionType: choice("any", "all", "logicalExpression").optional(),
    /**
     * The conditions by number, with `and`, `or` and parentheses: `1 and (2 or 3)`. Applies while `conditionExpressionType` is
     * `logicalExpression`.
     */
    logicalExpression: when({ conditionExpressionType: "logicalExpression" }, z.string().optional()),
    /** Place of the trigger among those of the bot, from 0. */
    order: z.number().int().min(0).optional(),
    /** What must be so. The list replaces the one on the server. */
    chatbotSmartTriggerConditions: smartTriggerConditionRows.optional(),
    /** What happens then. The list replaces the one on the server. */
    chatbotSmartTriggerActions: smartTriggerActionRows.optional(),
  },
});

/** The arguments of {@link ChatbotSmartTrigger}. */
export interface ChatbotSmartTriggerArgs extends Args<typeof definition> {}

/**
 * What happens when a chat with a bot meets conditions: agents are told or get the chat, or the visitor joins a segment.
 *
 * @example
 * ```ts
 * new comm100.bot.ChatbotSmartTrigger("halifax", {
 *   chatbotId: bot.id,
 *   name: "Visitors from Halifax",
 *   isEnabled: true,
 *   conditionExpressionType: "any",
 *   chatbotSmartTriggerConditions: [{ fieldName: "{!Visitor.City}", operator: "is", value: "Halifax" }],
 *   chatbotSmartTriggerActions: [
 *     { type: "transferChat", isEnabled: true, targetType: "department", departmentIds: [sales.id] },
 *   ],
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-bot-chatbot-smart-trigger
 */
export class ChatbotSmartTrigger extends resource<typeof definition, ChatbotSmartTriggerArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one smart trigger of a chatbot, by any of its fields: `getChatbotSmartTrigger({ chatbotId: "…", name: "…" })`. */
export const getChatbotSmartTrigger = look.one;

/** {@link getChatbotSmartTrigger} with outputs. */
export const getChatbotSmartTriggerOutput = look.oneOutput;

/** Looks up all smart triggers of a chatbot that a filter lets through: `getChatbotSmartTriggers({ chatbotId: "…" })`. */
export const getChatbotSmartTriggers = look.all;

/** {@link getChatbotSmartTriggers} with outputs. */
export const getChatbotSmartTriggersOutput = look.allOutput;
