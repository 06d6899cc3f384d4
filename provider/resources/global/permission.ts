import { lookUps } from "../../look-up.js";
import { define, z } from "../../schema/index.js";

const definition = define({
  area: "global",
  name: "Permission",
  noun: "permission",
  path: "global/permissions",
  fields: {},
  outputs: {
    /** The API's id of the permission, a small number. It goes into `permissionIds` of agents and roles. */
    id: z.number().int(),
    /** Part of the product that the permission belongs to: `Global`. */
    moduleId: z.string(),
    /** Name as the Control Panel shows it: `Manage Settings`. */
    name: z.string(),
    /** What the permission allows. */
    description: z.string().optional(),
    /** Place of the permission in the Control Panel's list. */
    order: z.number().int().optional(),
    /** Whether new agents have the permission. */
    isEnabledForAgentByDefault: z.boolean().optional(),
    /** The permission that this one is part of; 0 for one that stands by itself. */
    parentId: z.number().int().optional(),
  },
});

const look = lookUps(definition);

/**
 * Looks up one permission, by its name or any other field. Permissions come with the product; `Agent`, `Role`, `AgentPermissions` and
 * `RolePermissions` give them.
 *
 * There are reports that permissions can be read with OAuth alone and not with an API key.
 *
 * @example
 * ```ts
 * const settings = await comm100.global.getPermission({ name: "Manage Settings" });
 * new comm100.global.Role("night", { name: "Night crew", permissionIds: [settings.id] });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-global-setting-permission
 */
export const getPermission = look.one;

/** {@link getPermission} with outputs. */
export const getPermissionOutput = look.oneOutput;

/** Looks up all permissions that a filter lets through; without one, all there are. */
export const getPermissions = look.all;

/** {@link getPermissions} with outputs. */
export const getPermissionsOutput = look.allOutput;
