import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { choice, define, rows, z } from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "Field",
  noun: "field",
  path: "livechat/fields",
  naturalKey: ["name"],
  permission: "Manage Fields",
  include: ["fieldOption"],
  fields: {
    /** Name of the field, as lists of the Control Panel show it. */
    name: z.string().optional(),
    /** What kind of input it is. */
    type: choice(
      "text",
      "textArea",
      "radioBox",
      "checkBox",
      "dropdownList",
      "checkboxList",
      "nps",
      "attachment",
      "rating",
      "checkboxListOptionGroups",
      "category",
      "comment",
    ).optional(),
    /** What stands at the lower end of the scale. For the type `nps`, in post-chat forms. */
    leftText: z.string().optional(),
    /** What stands at the upper end of the scale. For the type `nps`, in post-chat forms. */
    rightText: z.string().optional(),
    /**
     * What can be chosen. Needed for the types `radioBox`, `dropdownList` and `checkboxList`. The list replaces the one on the server; an
     * option whose text stays keeps its id. Once a built-in field has options, they cannot all be taken away again.
     */
    fieldOptions: rows(
      {
        /** Id of the option that this one stands under. For the type `checkboxListOptionGroups`, whose options form groups. */
        parentOptionId: z.string().optional(),
        /** What visitors or agents read. */
        value: z.string().optional(),
        /**
         * Place of the option in the list.
         *
         * @defaultValue the place in the list
         */
        order: z.number().int().optional(),
        /** What the option means. Not every version of the API has it. */
        description: z.string().optional(),
      },
      {
        key: ["value"],
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
  outputs: {
    /** Whether the field is built in: `Name`, `Email` and the like. */
    isSystem: z.boolean().optional(),
  },
});

/** The arguments of {@link Field}. */
export interface FieldArgs extends Args<typeof definition> {}

/**
 * Something that forms can ask for: visitors before and after a chat or in an offline message, agents when they wrap one up. The site has
 * one pool of fields; a form shows a field by its id, under a label of the form's own.
 *
 * Built-in fields exist already: look one up, or give its id with the option `import` to manage its options. They cannot be deleted.
 *
 * @example
 * ```ts
 * const topic = new comm100.livechat.Field("topic", {
 *   name: "Topic",
 *   type: "dropdownList",
 *   fieldOptions: [{ value: "Order" }, { value: "Delivery" }, { value: "Something else" }],
 * });
 * ```
 *
 * @see https://developer.comm100.com/server-api-livechat-field
 */
export class Field extends resource<typeof definition, FieldArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one field, by any of its fields: `getField({ name: "…" })`. */
export const getField = look.one;

/** {@link getField} with outputs. */
export const getFieldOutput = look.oneOutput;

/** Looks up all fields that a filter lets through; without one, all there are. */
export const getFields = look.all;

/** {@link getFields} with outputs. */
export const getFieldsOutput = look.allOutput;
