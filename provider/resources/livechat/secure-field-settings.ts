import { openChoice, type OpenChoiceSchema, rows, z } from "../../schema/index.js";

/** What kind of input a field of a secure form is. Not all kinds are documented. */
export const secureFieldType: OpenChoiceSchema<
  | "text"
  | "textArea"
  | "radioBox"
  | "checkbox"
  | "dropdownList"
  | "checkboxList"
  | "datePicker"
  | "cardNumber"
  | "expiration"
  | "csc/cvv"
> = openChoice(
  "text",
  "textArea",
  "radioBox",
  "checkbox",
  "dropdownList",
  "checkboxList",
  "datePicker",
  "cardNumber",
  "expiration",
  "csc/cvv",
);

const fields = {
  /** What visitors read beside the field. */
  label: z.string().optional(),
  /**
   * Whether visitors see the field.
   *
   * @defaultValue `false`
   */
  isVisible: z.boolean().optional(),
  /**
   * Whether visitors must fill the field in.
   *
   * @defaultValue `false`
   */
  isRequired: z.boolean().optional(),
  /**
   * Place of the field in the form.
   *
   * @defaultValue the place in the list of the form; `1` for a field by itself
   */
  order: z.number().int().optional(),
  /**
   * What visitors choose from. Needed for the types `radioBox`, `dropdownList` and `checkboxList`. The list replaces the one on the server.
   */
  secureFormFieldOptions: rows(
    {
      /** What visitors read. */
      displayText: z.string().optional(),
      /**
       * Place of the option in the list.
       *
       * @defaultValue the place in the list
       */
      order: z.number().int().optional(),
    },
    {
      key: ["displayText"],
      position: "order",
      outputs: {
        /** The API's id of the option. */
        id: z.string().optional(),
        /** The field that the option belongs to. */
        fieldId: z.string().optional(),
      },
    },
  ).optional(),
};

/** The type of {@link secureFieldSettings}. It has a name, since comments on the keys reach no other file without. */
export type SecureFieldSettings = { readonly [K in keyof typeof fields]: (typeof fields)[K] };

/** What a field of a secure form says, besides its name and type, whether it stands by itself or in its form. */
export const secureFieldSettings: SecureFieldSettings = fields;
