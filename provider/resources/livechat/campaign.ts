import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { choice, define, z } from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "Campaign",
  noun: "campaign",
  path: "livechat/campaigns",
  naturalKey: ["name"],
  permission: "Manage Campaigns",
  queries: ["keywords"],
  fields: {
    /** Name shown to agents. Unique within the site. */
    name: z.string().min(1),
    /** What the campaign is for; visitors do not see it. */
    description: z.string().optional(),
    /**
     * Language of the built-in texts that visitors see.
     *
     * @defaultValue `english`
     */
    language: choice(
      "english",
      "simplifiedChinese",
      "spanish",
      "japanese",
      "french",
      "german",
      "portuguese",
      "russian",
      "dutch",
      "bulgarian",
      "italian",
      "turkish",
      "greek",
    ).optional(),
  },
});

/** The arguments of {@link Campaign}. */
export interface CampaignArgs extends Args<typeof definition> {}

/**
 * A live-chat campaign: one chat button with its window, forms, invitations and routing, for one web site or part of it.
 *
 * A new campaign already has all its parts with the product's defaults; `ChatButton`, `PreChat` and the others adopt them. Deleting a
 * campaign deletes its parts.
 *
 * @example
 * ```ts
 * const shop = new comm100.livechat.Campaign("shop", { name: "Shop", language: "german" });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-campaign
 */
export class Campaign extends resource<typeof definition, CampaignArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one campaign, by any of its fields: `getCampaign({ name: "…" })`. */
export const getCampaign = look.one;

/** {@link getCampaign} with outputs. */
export const getCampaignOutput = look.oneOutput;

/** Looks up all campaigns that a filter lets through; without one, all there are. */
export const getCampaigns = look.all;

/** {@link getCampaigns} with outputs. */
export const getCampaignsOutput = look.allOutput;
