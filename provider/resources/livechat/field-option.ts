import { lookUps } from "../../look-up.js";
import { define, z } from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "FieldOption",
  noun: "field option",
  path: "livechat/fieldOptions",
  permission: "Manage Fields",
  fields: {},
  outputs: {
    /** The field that the option belongs to. */
    fieldId: z.string(),
    /** The option that this one stands under, in a field of the type `checkboxListOptionGroups`. */
    parentOptionId: z.string().optional(),
    /** What visitors or agents read. */
    value: z.string(),
    /** Place of the option in the list. */
    order: z.number().int().optional(),
  },
});

const look = lookUps(definition);

/**
 * Looks up one option of a field, by any of its fields. Read only: `Field` changes options with its `fieldOptions`.
 *
 * @example
 * ```ts
 * const solved = await comm100.livechat.getFieldOption({ fieldId: "55667788-0000-4000-8000-000000000005", value: "Solved" });
 * ```
 *
 * @see https://dash15.comm100.io/doc/LiveChat/field
 */
export const getFieldOption = look.one;

/** {@link getFieldOption} with outputs. */
export const getFieldOptionOutput = look.oneOutput;

/** Looks up all field options that a filter lets through; without one, all there are. */
export const getFieldOptions = look.all;

/** {@link getFieldOptions} with outputs. */
export const getFieldOptionsOutput = look.allOutput;
