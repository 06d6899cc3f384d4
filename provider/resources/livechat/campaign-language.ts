import { type Args, resource } from "../../resource.js";
import { define, reference, rows, z } from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "CampaignLanguage",
  noun: "campaign language",
  path: "livechat/campaigns/{campaignId}/language",
  isGuessed: true,
  singleton: true,
  permission: "Manage Campaigns",
  parent: {
    /** The campaign that the texts belong to: pass `campaign.id`. */
    campaignId: reference("livechat/Campaign"),
  },
  fields: {
    /** Language of the built-in texts: `english`. */
    defaultLanguage: z.string().optional(),
    /** Whether `customLanguageItems` stand in for the built-in texts. */
    isCustomLanguageEnabled: z.boolean().optional(),
    /** Whether text runs from right to left, as in Arabic and Hebrew. */
    isTextDirectionRightToLeft: z.boolean().optional(),
    /** Texts of your own. The list replaces the one on the server. */
    customLanguageItems: rows(
      {
        /** Key of the built-in text. */
        systemName: z.string().min(1),
        /** What visitors read instead. */
        customText: z.string(),
      },
      { key: ["systemName"], unordered: true },
    ).optional(),
  },
});

/** The arguments of {@link CampaignLanguage}. */
export interface CampaignLanguageArgs extends Args<typeof definition> {}

/**
 * The language of a campaign's built-in texts, and texts of your own in their place.
 *
 * Exists with the campaign: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.livechat.CampaignLanguage("shop", { campaignId: shop.id, defaultLanguage: "german" });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-campaign
 */
export class CampaignLanguage extends resource<typeof definition, CampaignLanguageArgs>(definition) {}
