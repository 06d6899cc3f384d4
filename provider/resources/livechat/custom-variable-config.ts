import { type Args, resource } from "../../resource.js";
import { define, switchable, z } from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "CustomVariableConfig",
  noun: "custom variable setting",
  path: "livechat/customVariableConfig",
  singleton: true,
  withoutPut: true,
  permission: "Manage Custom Variables",
  fields: {
    /** Whether custom variables are read, see `CustomVariable`. */
    isEnabled: switchable(z.boolean()).optional(),
  },
});

/** The arguments of {@link CustomVariableConfig}. */
export interface CustomVariableConfigArgs extends Args<typeof definition> {}

/**
 * Switches custom variables on or off for the whole site.
 *
 * Every site has one: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.livechat.CustomVariableConfig("variables", { isEnabled: true });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-custom-variable-config
 */
export class CustomVariableConfig extends resource<typeof definition, CustomVariableConfigArgs>(definition) {}
