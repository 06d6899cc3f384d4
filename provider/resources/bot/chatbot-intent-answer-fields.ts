import { choice, openChoice, rows, type RowsSchema, z } from "../../schema/index.js";
import { chatbotResponse } from "./chatbot-response.js";

const fields = {
  /** The channel that the answer is for, by the name that the Control Panel shows: `Live Chat`. */
  channelId: openChoice("Live Chat", "Facebook Messenger", "Twitter Direct Message", "WeChat", "WhatsApp", "SMS"),
  /** Place of the answer in the list, from 0. */
  order: z.number().int().min(0).optional(),
  /**
   * How the bot asks for what a visitor did not say: not at all, with a form, or with the intent's prompts.
   *
   * @defaultValue `none`
   */
  collectInfoType: choice("none", "form", "prompt").optional(),
  /** What the bot does. */
  chatbotResponse: chatbotResponse.optional(),
};

const outputs = {
  /** The API's id of the flow. */
  chatbotResponseId: z.string().optional(),
} as const;

const rowOutputs = {
  /** The API's id of the answer. */
  id: z.string(),
  /** The intent that the answer belongs to. */
  intentId: z.string().optional(),
  ...outputs,
} as const;

/** The type of {@link intentAnswerFields}. It has a name, since comments on the keys reach no other file without. */
export type IntentAnswerFields = { readonly [K in keyof typeof fields]: (typeof fields)[K] };

/** The type of {@link intentAnswerOutputs}. */
export type IntentAnswerOutputs = { readonly [K in keyof typeof outputs]: (typeof outputs)[K] };

/** The type of {@link intentAnswerRows}. */
export interface IntentAnswerRows extends RowsSchema<typeof fields, typeof rowOutputs> {}

/** What an intent's answer says, whether it stands by itself or in the intent. */
export const intentAnswerFields: IntentAnswerFields = fields;

/** What the API answers of it besides. */
export const intentAnswerOutputs: IntentAnswerOutputs = outputs;

/** The answers of an intent, one for each channel. */
export const intentAnswerRows: IntentAnswerRows = rows(fields, {
  key: ["channelId"],
  position: "order",
  outputs: rowOutputs,
});
