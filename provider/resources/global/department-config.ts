import { type Args, resource } from "../../resource.js";
import { define, switchable, z } from "../../schema/index.js";

const definition = define({
  area: "global",
  name: "DepartmentConfig",
  noun: "department setting",
  path: "global/departmentConfig",
  singleton: true,
  withoutPut: true,
  permission: "Manage departments",
  fields: {
    /** Whether the site has departments, see `Department`. */
    isEnabled: switchable(z.boolean()).optional(),
  },
});

/** The arguments of {@link DepartmentConfig}. */
export interface DepartmentConfigArgs extends Args<typeof definition> {}

/**
 * Switches departments on or off for the whole site.
 *
 * Every site has one: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.global.DepartmentConfig("departments", { isEnabled: true });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-global-setting-department-config
 */
export class DepartmentConfig extends resource<typeof definition, DepartmentConfigArgs>(definition) {}
