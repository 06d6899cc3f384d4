import { type Args, resource } from "../../resource.js";
import { define, numbersOf, reference } from "../../schema/index.js";

const definition = define({
  area: "global",
  name: "RolePermissions",
  noun: "role's permission list",
  path: "global/roles/{roleId}/permissions",
  singleton: true,
  parent: {
    /** The role that gets the permissions: pass `role.id`. */
    roleId: reference("global/Role"),
  },
  fields: {
    /**
     * What agents with the role may do: pass the `id` of `getPermission({ name: "…" })`. The list replaces the one on the server, so it
     * must hold all; a role's `permissionIds` is the same list.
     */
    permissionIds: numbersOf("global/Permission"),
  },
});

/** The arguments of {@link RolePermissions}. */
export interface RolePermissionsArgs extends Args<typeof definition> {}

/**
 * What agents with a role may do, apart from the role itself: for programs that give permissions to roles that they do not manage, such as
 * the built-in ones. Use this or `permissionIds` of the `Role`, not both. Needs a plan with agent roles.
 *
 * Exists with the role: creating the resource takes it over, deleting leaves it as it is. There are reports that permissions can be read
 * with OAuth alone and not with an API key.
 *
 * @example
 * ```ts
 * const everybody = await comm100.global.getRole({ type: "AllAgents" });
 * new comm100.global.RolePermissions("everybody", { roleId: everybody.id, permissionIds: [7] });
 * ```
 *
 * @see https://dash15.comm100.io/doc/Global/permission
 */
export class RolePermissions extends resource<typeof definition, RolePermissionsArgs>(definition) {}
