import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { define, extended, keptApart, rows, z } from "../../schema/index.js";
import { secureFieldSettings, secureFieldType } from "./secure-field-settings.js";

const definition = define({
  area: "livechat",
  name: "LiveChatSecureForm",
  noun: "secure form",
  path: "livechat/secureForms",
  naturalKey: ["name"],
  permission: "Manage Secure Form",
  fields: {
    /** Name shown to agents: `Card`. */
    name: z.string().min(1),
    /** What the form is for. */
    description: z.string().optional(),
    /**
     * The fields, for programs that do not use `SecureFormField`. The list replaces the one on the server. Left out, the fields stay as
     * they are.
     */
    secureFormFields: keptApart(
      rows(
        extended(secureFieldSettings, {
          /** Name of the field. */
          name: z.string().optional(),
          /** What kind of input it is. */
          type: secureFieldType.optional(),
        }),
        {
          key: ["name"],
          position: "order",
          outputs: {
            /** The API's id of the field. */
            id: z.string().optional(),
            /** The form that the field belongs to. */
            secureFormId: z.string().optional(),
            /** Whether the field is built in. */
            isSystem: z.boolean().optional(),
          },
        },
      ),
    ).optional(),
  },
});

/** The arguments of {@link LiveChatSecureForm}. */
export interface LiveChatSecureFormArgs extends Args<typeof definition> {}

/**
 * A form that an agent sends into a chat to ask for what nobody else should read, such as the number of a credit card.
 *
 * Since August 2024 secure forms are `secureform.SecureForm`; a site has the one or the other. Either list the fields here, or give each a
 * `SecureFormField`: not both.
 *
 * @example
 * ```ts
 * new comm100.livechat.LiveChatSecureForm("card", {
 *   name: "Card",
 *   secureFormFields: [
 *     { name: "Card Number", type: "cardNumber", isVisible: true, isRequired: true },
 *     { name: "Expiration", type: "expiration", isVisible: true, isRequired: true },
 *   ],
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-secure-form
 */
export class LiveChatSecureForm extends resource<typeof definition, LiveChatSecureFormArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one secure form, by any of its fields: `getLiveChatSecureForm({ name: "…" })`. */
export const getLiveChatSecureForm = look.one;

/** {@link getLiveChatSecureForm} with outputs. */
export const getLiveChatSecureFormOutput = look.oneOutput;

/** Looks up all secure forms that a filter lets through; without one, all there are. */
export const getLiveChatSecureForms = look.all;

/** {@link getLiveChatSecureForms} with outputs. */
export const getLiveChatSecureFormsOutput = look.allOutput;
