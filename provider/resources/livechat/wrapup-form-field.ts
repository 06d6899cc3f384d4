import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { define, object, reference, requiredOnCreate, rows, z } from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "WrapupFormField",
  noun: "wrap-up field",
  path: "livechat/wrapupFormFields",
  naturalKey: ["fieldId"],
  permission: "Manage Campaigns",
  include: ["field"],
  parentInBody: true,
  parent: {
    /** The campaign whose agents fill in the form: pass `campaign.id`. */
    campaignId: reference("livechat/Campaign"),
  },
  fields: {
    /** The field that the row shows: pass `field.id`. Needed for a new row. */
    fieldId: requiredOnCreate(reference("livechat/Field")).optional(),
    /** What agents read beside the field. */
    label: z.string().optional(),
    /** Whether agents see the field. */
    isVisible: z.boolean().optional(),
    /** Whether agents must fill the field in. */
    isRequired: z.boolean().optional(),
    /**
     * Place of the field in the form.
     *
     * @defaultValue the end of the form
     */
    order: z.number().int().optional(),
  },
  outputs: {
    /** The field itself. */
    field: object(
      {},
      {
        /** The API's id of the field. */
        id: z.string().optional(),
        /** Whether the field is built in. */
        isSystem: z.boolean().optional(),
        /** Name of the field. */
        name: z.string().optional(),
        /** What kind of input it is: `text`, `dropdownList`, …, see `Field`. */
        type: z.string().optional(),
        /** What stands at the lower end of the scale of a field of the type `nps`. */
        leftText: z.string().optional(),
        /** What stands at the upper end of the scale of a field of the type `nps`. */
        rightText: z.string().optional(),
        /** The options that agents choose from. */
        fieldOptions: rows(
          {},
          {
            outputs: {
              /** The API's id of the option. */
              id: z.string().optional(),
              /** The field that the option belongs to. */
              fieldId: z.string().optional(),
              /** The option that this one stands under. */
              parentOptionId: z.string().optional(),
              /** What agents read. */
              value: z.string().optional(),
              /** Place of the option in the list. */
              order: z.number().int().optional(),
            },
          },
        ).optional(),
      },
    ).optional(),
  },
});

/** The arguments of {@link WrapupFormField}. */
export interface WrapupFormFieldArgs extends Args<typeof definition> {}

/**
 * A field of the form that agents fill in when they wrap up a chat of a campaign.
 *
 * A new campaign has the built-in fields for category and comment already. To manage one of them, give its id with the option `import`; it
 * cannot be deleted, so hide it with `isVisible: false`.
 *
 * @example
 * ```ts
 * new comm100.livechat.WrapupFormField("outcome", {
 *   campaignId: shop.id,
 *   fieldId: outcome.id,
 *   label: "Outcome",
 *   isVisible: true,
 *   isRequired: true,
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-wrap-up-field
 */
export class WrapupFormField extends resource<typeof definition, WrapupFormFieldArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one wrap-up field of a campaign, by any of its fields: `getWrapupFormField({ campaignId: "…", label: "…" })`. */
export const getWrapupFormField = look.one;

/** {@link getWrapupFormField} with outputs. */
export const getWrapupFormFieldOutput = look.oneOutput;

/** Looks up all wrap-up fields of a campaign that a filter lets through: `getWrapupFormFields({ campaignId: "…" })`. */
export const getWrapupFormFields = look.all;

/** {@link getWrapupFormFields} with outputs. */
export const getWrapupFormFieldsOutput = look.allOutput;
