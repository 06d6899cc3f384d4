import { type Args, resource } from "../../resource.js";
import { define, keptApart, reference, rows, z } from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "DynamicCampaignConfig",
  noun: "dynamic campaign",
  path: "livechat/dynamicCampaignConfig",
  singleton: true,
  fields: {
    /** The campaign that visitors get who meet no rule: pass `campaign.id`. */
    defaultCampaignId: reference("livechat/Campaign").optional(),
    /**
     * The rules by name, for programs that do not use `DynamicCampaignRule`. The list replaces the one on the server. Left out, the rules
     * stay as they are, and so they should: the API's documents show nothing but the name here.
     */
    dynamicCampaignRules: keptApart(
      rows(
        {
          /** Name of the rule. */
          name: z.string().optional(),
        },
        {
          key: ["name"],
          outputs: {
            /** The API's id of the rule. */
            id: z.string().optional(),
          },
        },
      ),
    ).optional(),
  },
  outputs: {
    /** HTML that puts the dynamic campaign on a web page. The API makes it. */
    dynamicCode: z.string().optional(),
  },
});

/** The arguments of {@link DynamicCampaignConfig}. */
export interface DynamicCampaignConfigArgs extends Args<typeof definition> {}

/**
 * One piece of HTML for all web pages that shows each visitor the campaign that fits: rules decide, each a `DynamicCampaignRule`, and a
 * default for all others.
 *
 * Every site has one: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.livechat.DynamicCampaignConfig("dynamic", { defaultCampaignId: shop.id });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-dynamic-campaign
 */
export class DynamicCampaignConfig extends resource<typeof definition, DynamicCampaignConfigArgs>(definition) {}
