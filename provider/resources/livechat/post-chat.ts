import { type Args, resource } from "../../resource.js";
import { choice, define, reference, switchable, z } from "../../schema/index.js";
import { formFieldRows } from "./form-field.js";

const definition = define({
  area: "livechat",
  name: "PostChat",
  noun: "post-chat form",
  path: "livechat/campaigns/{campaignId}/postChat",
  singleton: true,
  permission: "Manage Campaigns",
  parent: {
    /** The campaign that the form belongs to: pass `campaign.id`. */
    campaignId: reference("livechat/Campaign"),
  },
  fields: {
    /** Whether visitors are asked to fill in the form after a chat. */
    isEnabled: switchable(z.boolean()).optional(),
    /** What visitors read above the form. */
    greetingMessage: z.string().optional(),
    /** Where the labels stand: left of the inputs, or above them. */
    formFieldLayoutStyle: choice("leftOfInput", "aboveInput").optional(),
    /**
     * The fields of the form. The list replaces the one on the server: a field of your own that is left out is removed. Built-in fields
     * are the rating, whose five grades stand in its `ratingGrades`, and the comment on it.
     */
    postChatFormFields: formFieldRows.optional(),
  },
});

/** The arguments of {@link PostChat}. */
export interface PostChatArgs extends Args<typeof definition> {}

/**
 * The survey that visitors fill in after a chat.
 *
 * Exists with the campaign: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.livechat.PostChat("shop", { campaignId: shop.id, isEnabled: true, greetingMessage: "How did we do?" });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-campaign
 */
export class PostChat extends resource<typeof definition, PostChatArgs>(definition) {}
