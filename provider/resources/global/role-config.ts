import { type Args, resource } from "../../resource.js";
import { define, switchable, z } from "../../schema/index.js";

const definition = define({
  area: "global",
  name: "RoleConfig",
  noun: "role setting",
  path: "global/roleConfig",
  singleton: true,
  permission: "Manage Agent & Agent Roles",
  fields: {
    /** Whether agents get permissions from roles, see `Role`. */
    isEnabled: switchable(z.boolean()).optional(),
  },
});

/** The arguments of {@link RoleConfig}. */
export interface RoleConfigArgs extends Args<typeof definition> {}

/**
 * Switches agent roles on or off for the whole site. Needs a plan with agent roles.
 *
 * Every site has one: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.global.RoleConfig("roles", { isEnabled: true });
 * ```
 *
 * @see https://dash15.comm100.io/doc/Global/roleConfig
 */
export class RoleConfig extends resource<typeof definition, RoleConfigArgs>(definition) {}
