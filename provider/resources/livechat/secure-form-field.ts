import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { createOnly, define, extended, reference, requiredOnCreate, z } from "../../schema/index.js";
import { secureFieldSettings, secureFieldType } from "./secure-field-settings.js";

const definition = define({
  area: "livechat",
  name: "SecureFormField",
  noun: "secure form field",
  path: "livechat/secureFormFields",
  rowOf: { resource: "livechat/LiveChatSecureForm", by: "secureFormId" },
  naturalKey: ["secureFormId", "name"],
  permission: "Manage Secure Form",
  fields: extended(secureFieldSettings, {
    /** The form that the field belongs to: pass `liveChatSecureForm.id`. Needed for a new field; another form makes a new field. */
    secureFormId: requiredOnCreate(createOnly(reference("livechat/LiveChatSecureForm"))).optional(),
    /** Name of the field. */
    name: z.string().min(1),
    /** What kind of input it is. */
    type: secureFieldType,
  }),
  outputs: {
    /** Whether the field is built in. */
    isSystem: z.boolean().optional(),
  },
});

/** The arguments of {@link SecureFormField}. */
export interface SecureFormFieldArgs extends Args<typeof definition> {}

/**
 * A field of a secure form, see `LiveChatSecureForm`.
 *
 * Either give every field a resource of its own, or list them all in the form: not both.
 *
 * @example
 * ```ts
 * new comm100.livechat.SecureFormField("expiration", {
 *   secureFormId: card.id,
 *   name: "Expiration",
 *   type: "expiration",
 *   isVisible: true,
 *   isRequired: true,
 * });
 * ```
 *
 * @see https://dash15.comm100.io/doc/LiveChat/secureForm
 */
export class SecureFormField extends resource<typeof definition, SecureFormFieldArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one secure form field, by any of its fields: `getSecureFormField({ secureFormId: "…", name: "…" })`. */
export const getSecureFormField = look.one;

/** {@link getSecureFormField} with outputs. */
export const getSecureFormFieldOutput = look.oneOutput;

/** Looks up all secure form fields that a filter lets through; without one, all there are. */
export const getSecureFormFields = look.all;

/** {@link getSecureFormFields} with outputs. */
export const getSecureFormFieldsOutput = look.allOutput;
