import { object, type NoShape, type ObjectSchema, z } from "../../schema/index.js";

const outputs = {
  /** The API's id of the field. */
  id: z.string().optional(),
  /** Whether the field is built in. */
  isSystem: z.boolean().optional(),
  /** Name of the field. */
  name: z.string().optional(),
  /** What kind of input it is: `text`, `dropdownList`, …, see `Field`. */
  type: z.string().optional(),
};

/** The type of {@link embeddedField}. It has a name, since comments on the keys reach no other file without. */
export interface EmbeddedField extends ObjectSchema<NoShape, typeof outputs> {}

/** The field that a row of a form shows, as the API answers it beside the field's id. */
export const embeddedField: EmbeddedField = object({}, outputs);
