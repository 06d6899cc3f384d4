import { type Args, resource } from "../../resource.js";
import { define, openChoice, reference, when, z } from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "ChatbotIntegration",
  noun: "chatbot integration",
  path: "livechat/campaigns/{campaignId}/integrationChatBotConfig",
  isGuessed: true,
  singleton: true,
  permission: "Manage Campaigns",
  parent: {
    /** The campaign that the chatbot works for: pass `campaign.id`. */
    campaignId: reference("livechat/Campaign"),
  },
  fields: {
    /** Whether a chatbot takes chats of the campaign. */
    isEnabled: z.boolean().optional(),
    /** The chatbot: pass `chatbot.id`. */
    selectedChatBotId: reference("bot/Chatbot").optional(),
    /** Whether the chatbot takes chats while agents are online. */
    isChatbotAllocatedWhenAgentOnline: z.boolean().optional(),
    /** Whether the chatbot takes chats once `queueLength` visitors wait. */
    isDistributeChatsWhenQueueLengthReachesEnabled: z.boolean().optional(),
    /** How many visitors wait before it does. Applies while `isDistributeChatsWhenQueueLengthReachesEnabled` is on. */
    queueLength: when({ isDistributeChatsWhenQueueLengthReachesEnabled: true }, z.number().int().optional()),
    /** How chats are shared between chatbot and agents: `byPercentage`. Other values are not documented. */
    distributeChatsToChatbotOption: openChoice("byPercentage").optional(),
    /** The chatbot's share, in per cent. Applies while `distributeChatsToChatbotOption` is `byPercentage`. */
    percentageToChatbot: when({ distributeChatsToChatbotOption: "byPercentage" }, z.number().int().optional()),
    /** Whether the chatbot takes chats while no agent is online. */
    isChatbotAllocatedWhenAgentOffline: z.boolean().optional(),
  },
});

/** The arguments of {@link ChatbotIntegration}. */
export interface ChatbotIntegrationArgs extends Args<typeof definition> {}

/**
 * Which chatbot answers a campaign's visitors, and when.
 *
 * Exists with the campaign: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.livechat.ChatbotIntegration("shop", {
 *   campaignId: shop.id,
 *   isEnabled: true,
 *   selectedChatBotId: bot.id,
 *   isChatbotAllocatedWhenAgentOffline: true,
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-campaign
 */
export class ChatbotIntegration extends resource<typeof definition, ChatbotIntegrationArgs>(definition) {}
