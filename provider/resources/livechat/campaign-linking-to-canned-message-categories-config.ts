import { type Args, resource } from "../../resource.js";
import { define, reference, switchable, unordered, z } from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "CampaignLinkingToCannedMessageCategoriesConfig",
  noun: "link of a campaign to canned message categories",
  path: "livechat/campaigns/{campaignId}/campaignLinkingToCannedMessageCategoriesConfig",
  singleton: true,
  permission: "Manage Campaigns",
  parent: {
    /** The campaign whose agents see the categories: pass `campaign.id`. */
    campaignId: reference("livechat/Campaign"),
  },
  fields: {
    /** Whether the campaign is linked to the categories below. */
    isEnabled: switchable(z.boolean()).optional(),
    /** The categories: pass `publicCannedMessageCategory.id`. The list replaces the one on the server. */
    publicCannedMessageCategoryIds: unordered(z.array(reference("global/PublicCannedMessageCategory"))).optional(),
  },
});

/** The arguments of {@link CampaignLinkingToCannedMessageCategoriesConfig}. */
export interface CampaignLinkingToCannedMessageCategoriesConfigArgs extends Args<typeof definition> {}

/**
 * Which categories of public canned messages belong to a campaign.
 *
 * Exists with the campaign: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.livechat.CampaignLinkingToCannedMessageCategoriesConfig("shop", {
 *   campaignId: shop.id,
 *   isEnabled: true,
 *   publicCannedMessageCategoryIds: [greetings.id],
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-campaign
 */
export class CampaignLinkingToCannedMessageCategoriesConfig extends resource<
  typeof definition,
  CampaignLinkingToCannedMessageCategoriesConfigArgs
>(definition) {}
