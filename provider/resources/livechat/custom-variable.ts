import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { choice, define, leadsTo, z } from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "CustomVariable",
  noun: "custom variable",
  path: "livechat/customVariables",
  naturalKey: ["name"],
  permission: "Manage Custom Variables",
  fields: {
    /** Name shown to agents, and in tokens: `{!Custom Variable.cartTotal}`. */
    name: z.string().min(1),
    /** What the variable holds. */
    type: choice("text", "integer", "decimal"),
    /** What the value is read from: `cartTotalVar`, the name of a variable on your web page. */
    value: z.string().optional(),
    /** Address that agents open by clicking the value. May hold tokens: `https://crm.example/?ip={!Visitor.IP}`. */
    hyperlink: leadsTo("page", z.string()).optional(),
  },
});

/** The arguments of {@link CustomVariable}. */
export interface CustomVariableArgs extends Args<typeof definition> {}

/**
 * Something that your web pages tell about a visitor, such as the total of the cart. Agents see it, and rules can ask for it.
 *
 * @example
 * ```ts
 * new comm100.livechat.CustomVariable("cart", { name: "cartTotal", type: "decimal", value: "cartTotalVar" });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-custom-variable
 */
export class CustomVariable extends resource<typeof definition, CustomVariableArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one custom variable, by any of its fields: `getCustomVariable({ name: "…" })`. */
export const getCustomVariable = look.one;

/** {@link getCustomVariable} with outputs. */
export const getCustomVariableOutput = look.oneOutput;

/** Looks up all custom variables that a filter lets through; without one, all there are. */
export const getCustomVariables = look.all;

/** {@link getCustomVariables} with outputs. */
export const getCustomVariablesOutput = look.allOutput;
