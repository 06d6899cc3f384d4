import { type Args, resource } from "../../resource.js";
import { define, switchable, z } from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "ShiftConfig",
  noun: "shift setting",
  path: "livechat/shiftConfig",
  singleton: true,
  withoutPut: true,
  permission: "Manage Settings",
  fields: {
    /** Whether the site works with shifts, see `Shift`. */
    isEnabled: switchable(z.boolean()).optional(),
  },
});

/** The arguments of {@link ShiftConfig}. */
export interface ShiftConfigArgs extends Args<typeof definition> {}

/**
 * Switches shifts on or off for the whole site.
 *
 * Every site has one: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.livechat.ShiftConfig("shifts", { isEnabled: true });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-shift-config
 */
export class ShiftConfig extends resource<typeof definition, ShiftConfigArgs>(definition) {}
