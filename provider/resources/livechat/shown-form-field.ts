import { z } from "../../schema/index.js";
import { embeddedField } from "./embedded-field.js";

const outputs = {
  /** The field that the row shows. */
  fieldId: z.string().optional(),
  /** What visitors read beside the field. */
  label: z.string().optional(),
  /** Whether visitors see the field. */
  isVisible: z.boolean().optional(),
  /** Whether visitors must fill the field in. */
  isRequired: z.boolean().optional(),
  /** Place of the field in the form. */
  order: z.number().int().optional(),
  /** The field itself. */
  field: embeddedField.optional(),
};

/** The type of {@link shownFormField}. It has a name, since comments on the keys reach no other file without. */
export type ShownFormField = { readonly [K in keyof typeof outputs]: (typeof outputs)[K] };

/** A field of a form that visitors fill in, as the API lists it apart from the form. */
export const shownFormField: ShownFormField = outputs;
