import { lookUps } from "../../look-up.js";
import { define, reference } from "../../schema/index.js";
import { shownFormField } from "./shown-form-field.js";

const definition = define({
  area: "livechat",
  name: "PreChatFormField",
  noun: "field of a pre-chat form",
  path: "livechat/preChatFormFields",
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
 * Looks up one field of the form that visitors of a campaign fill in before a chat. Read only: `PreChat` makes, changes and removes them
 * with its `preChatFormFields`.
 *
 * @example
 * ```ts
 * const name = await comm100.livechat.getPreChatFormField({ campaignId: "1b0c6a52-7d3e-4f4a-b6c1-9a8b7c6d5e01", label: "Name" });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-campaign
 */
export const getPreChatFormField = look.one;

/** {@link getPreChatFormField} with outputs. */
export const getPreChatFormFieldOutput = look.oneOutput;

/** Looks up all fields of a campaign's pre-chat form that a filter lets through: `getPreChatFormFields({ campaignId: "…" })`. */
export const getPreChatFormFields = look.all;

/** {@link getPreChatFormFields} with outputs. */
export const getPreChatFormFieldsOutput = look.allOutput;
