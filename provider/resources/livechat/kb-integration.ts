import { type Args, resource } from "../../resource.js";
import { define, reference, z } from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "KbIntegration",
  noun: "knowledge base integration",
  path: "livechat/campaigns/{campaignId}/kbIntegration",
  isGuessed: true,
  singleton: true,
  permission: "Manage Campaigns",
  parent: {
    /** The campaign that the knowledge base stands beside: pass `campaign.id`. */
    campaignId: reference("livechat/Campaign"),
  },
  fields: {
    /** Whether visitors can search a knowledge base in the chat window. */
    isEnabled: z.boolean().optional(),
    /** The knowledge base: pass `knowledgeBase.id`. */
    selectedKBId: reference("kb/KnowledgeBase").optional(),
    /** Whether visitors can search before a chat starts. */
    isSearchAllowedBeforeChatting: z.boolean().optional(),
    /** What visitors read above the search before a chat. */
    greetingMessageBeforeChatting: z.string().optional(),
    /** Whether visitors can search before they leave an offline message. */
    isSearchAllowedBeforeOfflineMessage: z.boolean().optional(),
    /** What visitors read above the search before an offline message. */
    greetingMessageBeforeOfflineMessage: z.string().optional(),
    /** How many articles a search shows. */
    articlesShowedInSearchResult: z.number().int().optional(),
  },
});

/** The arguments of {@link KbIntegration}. */
export interface KbIntegrationArgs extends Args<typeof definition> {}

/**
 * Which knowledge base visitors can search in a campaign's chat window, and when.
 *
 * Exists with the campaign: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.livechat.KbIntegration("shop", {
 *   campaignId: shop.id,
 *   isEnabled: true,
 *   selectedKBId: manual.id,
 *   isSearchAllowedBeforeChatting: true,
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-campaign
 */
export class KbIntegration extends resource<typeof definition, KbIntegrationArgs>(definition) {}
