import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { choice, createOnly, define, leadsTo, openChoice, rows, when, z } from "../../schema/index.js";

const definition = define({
  area: "contact",
  name: "ContactField",
  noun: "contact field",
  path: "contact/fields",
  naturalKey: ["name"],
  reorder: { field: "order", action: "reorder" },
  fields: {
    /** Name that agents see beside the field. Unique within the site. Cannot change: another name makes a new field. */
    name: createOnly(z.string().min(1)),
    /**
     * Whether the field is built in. Fields of your own are not: leave it out, or `false`.
     *
     * @defaultValue `false`
     */
    isSystem: z.boolean().optional(),
    /**
     * Whether the field says who the contact is, as an address or a number does.
     *
     * @defaultValue `false`
     */
    isIdentity: z.boolean().optional(),
    /** What kind of identity it is. Applies while `isIdentity` is on. */
    identityType: when(
      { isIdentity: true },
      choice(
        "visitor",
        "Email",
        "SMS",
        "facebook",
        "twitter",
        "wechat",
        "SSOID",
        "externalID",
        "whatsApp",
        "instagram",
        "telegram",
        "line",
        "SecureMessaging",
      ).optional(),
    ),
    /** Whether agents must fill the field in. */
    isRequired: z.boolean().optional(),
    /** Whether agents see the field. */
    isVisible: z.boolean().optional(),
    /** Whether agents see the field but cannot change it. */
    isReadOnly: z.boolean().optional(),
    /** What kind of input it is. Some of the names differ from those of ticket fields. */
    type: openChoice(
      "text",
      "textArea",
      "email",
      "url",
      "date",
      "date time",
      "integer",
      "float",
      "radio",
      "checkbox",
      "dropdownlist",
      "checkboxlist",
      "timezone",
    ),
    /** How long a value may be, in characters. */
    length: z.number().int().optional(),
    /** What explains the field to agents. */
    helpText: z.string().optional(),
    /** Value that new contacts get. */
    defaultValue: z.string().optional(),
    /**
     * Place of the field among all fields, built-in ones included. The others move over.
     *
     * @defaultValue the last place
     */
    order: z.number().int().optional(),
    /**
     * What can be chosen. Needed for the types `radio`, `dropdownlist` and `checkboxlist`. The list replaces the one on the server; an
     * option whose `value` stays keeps its contacts.
     */
    fieldOptions: when(
      { type: ["radio", "dropdownlist", "checkboxlist"] },
      rows(
        {
          /** The value that contacts get. */
          value: z.string(),
          /**
           * Place of the option in the list.
           *
           * @defaultValue the place in the list
           */
          order: z.number().int().optional(),
          /** What agents read instead of the value. */
          displayText: z.string().optional(),
        },
        {
          key: ["value"],
          position: "order",
          outputs: {
            /** The API's id of the option. */
            id: z.string(),
            /** The field that the option belongs to. */
            fieldId: z.string().optional(),
          },
        },
      ).optional(),
    ),
    /** Address that the field leads to. Seen in use, but not documented. */
    linkUrl: leadsTo("page", z.string()).optional(),
  },
  outputs: {
    /** Number of the site. */
    siteId: z.number().int().optional(),
  },
});

/** The arguments of {@link ContactField}. */
export interface ContactFieldArgs extends Args<typeof definition> {}

/**
 * A field of contacts that the site adds to the built-in ones.
 *
 * Built-in fields ship with the site and are in the same list: look them up with `getContactField`, or manage one with the option
 * `import`.
 *
 * @example
 * ```ts
 * new comm100.contact.ContactField("loyalty", {
 *   name: "Loyalty number",
 *   type: "text",
 *   isVisible: true,
 *   length: 256,
 *   helpText: "Number on the card",
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/contact-custome-field
 */
export class ContactField extends resource<typeof definition, ContactFieldArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one contact field, by any of its fields: `getContactField({ name: "…" })`. */
export const getContactField = look.one;

/** {@link getContactField} with outputs. */
export const getContactFieldOutput = look.oneOutput;

/** Looks up all contact fields, built-in ones too, that a filter lets through; without one, all there are. */
export const getContactFields = look.all;

/** {@link getContactFields} with outputs. */
export const getContactFieldsOutput = look.allOutput;
