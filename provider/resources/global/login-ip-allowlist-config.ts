import { type Args, resource } from "../../resource.js";
import { define, switchable, z } from "../../schema/index.js";

const definition = define({
  area: "global",
  name: "LoginIpAllowlistConfig",
  noun: "login IP allowlist",
  path: "global/loginIpAllowlistConfig",
  singleton: true,
  permission: "Manage Security",
  fields: {
    /** Whether agents may log in from the ranges of `LoginIpAllowlist` alone. */
    isEnabled: switchable(z.boolean()).optional(),
    /** Whether this holds for mobile apps as well. */
    isLoginIpAllowlistApplicableForMobileAccess: z.boolean().optional(),
  },
  outputs: {
    /** Number of the site. */
    siteId: z.number().int().optional(),
  },
});

/** The arguments of {@link LoginIpAllowlistConfig}. */
export interface LoginIpAllowlistConfigArgs extends Args<typeof definition> {}

/**
 * Where agents may log in from, see `LoginIpAllowlist`. A wrong range locks agents out, so make this depend on the ranges.
 *
 * Every site has one: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.global.LoginIpAllowlistConfig(
 *   "allowlist",
 *   { isEnabled: true, isLoginIpAllowlistApplicableForMobileAccess: false },
 *   { dependsOn: [office] },
 * );
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-global-setting-login-ip-allowlist
 */
export class LoginIpAllowlistConfig extends resource<typeof definition, LoginIpAllowlistConfigArgs>(definition) {}
