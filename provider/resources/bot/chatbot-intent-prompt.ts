import { reference, rows, type RowsSchema, z } from "../../schema/index.js";

const promptFields = {
  /** What the bot asks: `What is your order number?` */
  question: z.string().min(1),
  /** What visitors choose from. */
  options: z.array(z.string()).optional(),
  /** Whether `prebuiltEntityId` recognises the answer, instead of `entityId`. */
  ifPrebuiltEntity: z.boolean().optional(),
  /** Entity of the product that recognises the answer: pass the `id` of `getPrebuiltEntity({ languageCode: "en", name: "…" })`. */
  prebuiltEntityId: reference("bot/PrebuiltEntity").optional(),
  /** Entity of the bot that recognises the answer: pass `chatbotEntity.id`. All zeros while `prebuiltEntityId` is used. */
  entityId: reference("bot/ChatbotEntity").optional(),
  /** Variable that keeps the answer. */
  variableName: z.string().optional(),
  /** Field that the answer is kept in as well, by its name. */
  mappingFieldName: z.string().optional(),
  /**
   * Place of the prompt, from 0.
   *
   * @defaultValue the place in the list
   */
  order: z.number().int().min(0).optional(),
};

const promptOutputs = {
  /** The API's id of the row. */
  id: z.string(),
  /** The intent that the row belongs to. */
  chatbotIntentId: z.string().optional(),
};

/** The type of {@link intentPromptRows}. It has a name, since comments on the keys reach no other file without. */
export interface IntentPromptRows extends RowsSchema<typeof promptFields, typeof promptOutputs> {}

/** What a bot asks visitors for before it answers an intent. */
export const intentPromptRows: IntentPromptRows = rows(promptFields, {
  key: ["question"],
  position: "order",
  outputs: promptOutputs,
});
