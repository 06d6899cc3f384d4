import { lookUps } from "../../look-up.js";
import { define, reference } from "../../schema/index.js";
import { shownFormField } from "./shown-form-field.js";

const definition = define({
  area: "livechat",
  name: "OfflineMessageFormField",
  noun: "field of an offline message form",
  path: "livechat/offlineMessageFormFields",
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
 * Looks up one field of the form that visitors of a campaign fill in while nobody can chat. Read only: `OfflineMessageConfig` makes,
 * changes and removes them with its `offlineMessageFormFields`.
 *
 * @example
 * ```ts
 * const subject = await comm100.livechat.getOfflineMessageFormField({
 *   campaignId: "1b0c6a52-7d3e-4f4a-b6c1-9a8b7c6d5e01",
 *   label: "Subject",
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-campaign
 */
export const getOfflineMessageFormField = look.one;

/** {@link getOfflineMessageFormField} with outputs. */
export const getOfflineMessageFormFieldOutput = look.oneOutput;

/** Looks up all fields of a campaign's offline message form that a filter lets through: `getOfflineMessageFormFields({ campaignId: "…" })`. */
export const getOfflineMessageFormFields = look.all;

/** {@link getOfflineMessageFormFields} with outputs. */
export const getOfflineMessageFormFieldsOutput = look.allOutput;
