import { reference, rows, type RowsSchema, z } from "../../schema/index.js";

const keywordRow = {
  /** Variable that keeps the word. */
  variableName: z.string().optional(),
  /** Where in the question the word begins: the number of characters before it. */
  startPosition: z.number().int().optional(),
  /** Where in the question the word ends. */
  endPosition: z.number().int().optional(),
  /** Whether `prebuiltEntityId` recognises the word, instead of `entityId`. */
  ifPrebuiltEntity: z.boolean().optional(),
  /** Entity of the product that recognises it: pass the `id` of `getPrebuiltEntity({ languageCode: "en", name: "…" })`. */
  prebuiltEntityId: reference("bot/PrebuiltEntity").optional(),
  /** Entity of the bot that recognises it: pass `chatbotEntity.id`. */
  entityId: reference("bot/ChatbotEntity").optional(),
};

const keywordOutputs = {
  /** The API's id of the row. */
  id: z.string().optional(),
  /** The question that the row belongs to. */
  intentQuestionId: z.string().optional(),
};

const fields = {
  /** What a visitor may say: `where is my parcel`. */
  content: z.string().min(1),
  /** Place of the question in the list, from 0. */
  order: z.number().int().min(0).optional(),
  /** The words in the question that an entity recognises. */
  chatbotIntentQuestionKeywords: rows(keywordRow, {
    key: ["startPosition"],
    unordered: true,
    outputs: keywordOutputs,
  }).optional(),
};

const rowOutputs = {
  /** The API's id of the question. */
  id: z.string(),
  /** The intent that the question belongs to. */
  intentId: z.string().optional(),
};

/** The type of {@link intentQuestionFields}. It has a name, since comments on the keys reach no other file without. */
export type IntentQuestionFields = { readonly [K in keyof typeof fields]: (typeof fields)[K] };

/** The type of {@link intentQuestionRows}. */
export interface IntentQuestionRows extends RowsSchema<typeof fields, typeof rowOutputs> {}

/** What an intent's question says, whether it stands by itself or in the intent. */
export const intentQuestionFields: IntentQuestionFields = fields;

/** The questions of an intent. */
export const intentQuestionRows: IntentQuestionRows = rows(fields, {
  key: ["content"],
  position: "order",
  outputs: rowOutputs,
});
