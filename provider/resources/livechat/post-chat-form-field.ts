import { lookUps } from "../../look-up.js";
import { define, reference } from "../../schema/index.js";
import { shownFormField } from "./shown-form-field.js";

const definition = define({
  area: "livechat",
  name: "PostChatFormField",
  noun: "field of a post-chat form",
  path: "livechat/postChatFormFields",
  isGuessed: true,
  permission: "Manage Campaigns",
  include: ["field"],
  parentInBody: true,
  parent: {
    /** The campaign that the form belongs to: pass `campaign.id`. */
    campaignId: reference("livechat/Campaign"),
  },
  fields: {},
  outputs: shownFormField,
});

const look = lookUps(definition);

/**
 * Looks up one field of the survey that visitors of a campaign fill in after a chat. Read only: `PostChat` makes, changes and removes them
 * with its `postChatFormFields`.
 *
 * @example
 * ```ts
 * const rating = await comm100.livechat.getPostChatFormField({ campaignId: "1b0c6a52-7d3e-4f4a-b6c1-9a8b7c6d5e01", label: "Rating" });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-campaign
 */
export const getPostChatFormField = look.one;

/** {@link getPostChatFormField} with outputs. */
export const getPostChatFormFieldOutput = look.oneOutput;

/** Looks up all fields of a campaign's post-chat form that a filter lets through: `getPostChatFormFields({ campaignId: "…" })`. */
export const getPostChatFormFields = look.all;

/** {@link getPostChatFormFields} with outputs. */
export const getPostChatFormFieldsOutput = look.allOutput;
