import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { choice, define, leadsTo, onlyInPost, rows, when, z } from "../../schema/index.js";

const definition = define({
  area: "ticketing",
  name: "Field",
  noun: "ticket field",
  path: "ticketing/fields",
  naturalKey: ["name"],
  include: ["ticketingFieldOption"],
  queries: ["keywords"],
  fields: {
    /** Name that agents see beside the field. Unique within the site. */
    name: z.string().min(1),
    /** What kind of input it is. Cannot change: another type makes a new field, and what tickets have in the old one is lost. */
    type: onlyInPost(
      choice(
        "text",
        "textArea",
        "email",
        "url",
        "date",
        "integer",
        "float",
        "agent",
        "radioButton",
        "checkBox",
        "dropdownList",
        "checkboxList",
        "link",
        "department",
        "phone",
        "channelAccount",
        "channel",
        "tag",
      ),
    ),
    /**
     * Whether agents must fill the field in.
     *
     * @defaultValue `false`
     */
    isRequired: z.boolean().optional(),
    /** How long a value may be, in characters. */
    length: z.number().int().optional(),
    /** What explains the field to agents. */
    helpText: z.string().optional(),
    /** Value that new tickets get. For a list, the `value` of an option. */
    defaultValue: z.string().optional(),
    /** Address that the field leads to. Applies to the type `link`. */
    linkURL: when({ type: "link" }, leadsTo("page", z.string()).optional()),
    /** Place of the field among the others. */
    order: z.number().int().optional(),
    /**
     * What can be chosen. Needed for the types `radioButton`, `dropdownList` and `checkboxList`. The list replaces the one on the server;
     * an option whose `value` stays keeps its tickets.
     */
    fieldOptions: when(
      { type: ["radioButton", "dropdownList", "checkboxList"] },
      rows(
        {
          /** The value that tickets get. */
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
  },
  outputs: {
    /** Whether the field is built in. */
    isSystem: z.boolean(),
    /** Name that the product has for a built-in field; empty for a field of your own. */
    systemName: z.string().optional(),
    /** Where a built-in field can be used, as bits of a number. Older versions of the API only. */
    availableIn: z.number().int().optional(),
  },
});

/** The arguments of {@link Field}. */
export interface FieldArgs extends Args<typeof definition> {}

/**
 * A field of tickets that the site adds to the built-in ones. What a chat or an offline message fills into it is a `FieldMapping`.
 *
 * Built-in fields cannot be made or deleted: look them up with `getField`, or manage one with the option `import`.
 *
 * @example
 * ```ts
 * const product = new comm100.ticketing.Field("product", {
 *   name: "Product line",
 *   type: "dropdownList",
 *   isRequired: true,
 *   defaultValue: "core",
 *   fieldOptions: [
 *     { value: "core", displayText: "Core" },
 *     { value: "plus", displayText: "Plus" },
 *   ],
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-ticketing-field
 */
export class Field extends resource<typeof definition, FieldArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one ticket field, by any of its fields: `getField({ name: "…" })`. */
export const getField = look.one;

/** {@link getField} with outputs. */
export const getFieldOutput = look.oneOutput;

/** Looks up all ticket fields, built-in ones too, that a filter lets through; without one, all there are. */
export const getFields = look.all;

/** {@link getFields} with outputs. */
export const getFieldsOutput = look.allOutput;
