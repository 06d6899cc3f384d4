import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { choice, define, image, rows, when, z } from "../../schema/index.js";

const definition = define({
  area: "secureform",
  name: "SecureForm",
  noun: "secure form",
  path: "secureform/secureForms",
  naturalKey: ["name"],
  permission: "Manage Secure Form",
  fields: {
    /** Name shown to agents: `Card`. */
    name: z.string().optional(),
    /** What the form is for. */
    description: z.string().optional(),
    /** What visitors read above the form. */
    greetingMessage: z.string().optional(),
    /** Main colour of the form, with a leading hash: `#336699`. */
    color: z.string().optional(),
    /**
     * The logo above the form: the picture itself in base64, as `readFileSync("logo.png", "base64")` gives it. The API answers with an
     * address of its own.
     */
    logo: image().optional(),
    /** Text of the button that sends the form. */
    submitButtonText: z.string().optional(),
    /** The fields of the form. The list replaces the one on the server. */
    fields: rows(
      {
        /** Name of the field. */
        name: z.string().optional(),
        /** What visitors read beside the field. */
        displayName: z.string().optional(),
        /** What kind of input it is. */
        type: choice(
          "text",
          "textArea",
          "radioBox",
          "checkbox",
          "dropdownList",
          "checkboxList",
          "datePicker",
          "cardNumber",
          "expirationDate",
          "CSC/CVV",
        ).optional(),
        /**
         * Place of the field in the form.
         *
         * @defaultValue the place in the list
         */
        order: z.number().int().optional(),
        /** Whether visitors must fill the field in. */
        isRequired: z.boolean().optional(),
        /** Whether visitors see the field. */
        isVisible: z.boolean().optional(),
        /** Whether what visitors write is checked with `regularExpression`. Applies to the types `text` and `textArea`. */
        isInputValidationEnabled: when({ type: ["text", "textArea"] }, z.boolean().optional()),
        /** What the input must look like. Applies while `isInputValidationEnabled` is on. */
        regularExpression: when({ isInputValidationEnabled: true }, z.string().optional()),
        /** What visitors read when it does not. Needed while `isInputValidationEnabled` is on. */
        customValidationErrorMessage: z.string().optional(),
        /** What visitors choose from. The list replaces the one on the server. */
        options: rows(
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
      },
      {
        key: ["name"],
        position: "order",
        outputs: {
          /** The API's id of the field. */
          id: z.string().optional(),
          /** Whether the field is built in. */
          isSystem: z.boolean().optional(),
        },
      },
    ).optional(),
  },
});

/** The arguments of {@link SecureForm}. */
export interface SecureFormArgs extends Args<typeof definition> {}

/**
 * A form that an agent sends into a chat to ask for what nobody else should read, such as the number of a credit card.
 *
 * Sites from before August 2024 may have `livechat.LiveChatSecureForm` instead.
 *
 * @example
 * ```ts
 * new comm100.secureform.SecureForm("card", {
 *   name: "Card",
 *   greetingMessage: "Your details are safe.",
 *   submitButtonText: "Send",
 *   fields: [
 *     { name: "number", displayName: "Card number", type: "cardNumber", isVisible: true, isRequired: true },
 *     { name: "expiration", displayName: "Valid until", type: "expirationDate", isVisible: true, isRequired: true },
 *   ],
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-secure-forms
 */
export class SecureForm extends resource<typeof definition, SecureFormArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one secure form, by any of its fields: `getSecureForm({ name: "…" })`. */
export const getSecureForm = look.one;

/** {@link getSecureForm} with outputs. */
export const getSecureFormOutput = look.oneOutput;

/** Looks up all secure forms that a filter lets through; without one, all there are. */
export const getSecureForms = look.all;

/** {@link getSecureForms} with outputs. */
export const getSecureFormsOutput = look.allOutput;
