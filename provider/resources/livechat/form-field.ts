import { reference, rows, type RowsSchema, z } from "../../schema/index.js";
import { embeddedField } from "./embedded-field.js";

const ratingGradeRows = rows(
  {
    /** Which of the five grades the row is for: `5`. */
    grade: z.number().int(),
    /** What visitors read beside the grade: `Great`. */
    label: z.string().optional(),
    /** Whether the grade is offered. */
    isVisible: z.boolean().optional(),
  },
  { key: ["grade"], unordered: true },
);

const formFields = {
  /** The API's id of the row. Keep it to change a row in place; left out, the row is found by its field. */
  id: z.string().optional(),
  /** The field that the row shows: pass `field.id`, or look up a built-in one: `getFieldOutput({ name: "…" }).id`. */
  fieldId: reference("livechat/Field"),
  /** What visitors read beside the field. */
  label: z.string().optional(),
  /** Whether visitors see the field. */
  isVisible: z.boolean().optional(),
  /** Whether visitors must fill the field in. */
  isRequired: z.boolean().optional(),
  /**
   * Place of the field in the form.
   *
   * @defaultValue the place in the list
   */
  order: z.number().int().optional(),
  /** Labels of the five grades. Only for a field of the type `rating`. */
  ratingGrades: ratingGradeRows.optional(),
};

const formOutputs = {
  /** The field itself. */
  field: embeddedField.optional(),
};

/** The type of {@link formFieldRows}. It has a name, since comments on the keys reach no other file without. */
export interface FormFieldRows extends RowsSchema<typeof formFields, typeof formOutputs> {}

/** The fields of a form that visitors fill in: which of the site's fields it shows, in which order, under which labels. */
export const formFieldRows: FormFieldRows = rows(formFields, {
  key: ["fieldId"],
  position: "order",
  outputs: formOutputs,
});
