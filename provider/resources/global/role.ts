import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { define, numbersOf, openChoice, reference, unordered, z } from "../../schema/index.js";

const definition = define({
  area: "global",
  name: "Role",
  noun: "role",
  path: "global/roles",
  naturalKey: ["name"],
  builtIn: { type: ["Administrators", "AllAgents"] },
  permission: "Manage Agent & Agent Roles",
  include: ["agent", "permission"],
  fields: {
    /** Name shown to agents: `Night crew`. */
    name: z.string().min(1),
    /** What the role is for. */
    description: z.string().optional(),
    /** Agents who have the role: pass `agent.id`. The list replaces the one on the server; an agent's `roleIds` is the same list seen from the other side. */
    agentIds: unordered(z.array(reference("global/Agent"))).optional(),
    /** What these agents may do: pass the `id` of `getPermission({ name: "…" })`. The list replaces the one on the server. */
    permissionIds: numbersOf("global/Permission").optional(),
  },
  outputs: {
    /** Whether the role is built in: `Administrators` and `AllAgents` are, and cannot be deleted. */
    type: openChoice("Administrators", "AllAgents", "Custom"),
  },
});

/** The arguments of {@link Role}. */
export interface RoleArgs extends Args<typeof definition> {}

/**
 * A set of permissions that agents share. Needs a plan with agent roles; without it the API refuses every change.
 *
 * @example
 * ```ts
 * new comm100.global.Role("night", { name: "Night crew", agentIds: [ada.id], permissionIds: [4, 5] });
 * ```
 *
 * @see https://dash15.comm100.io/doc/Global/role
 */
export class Role extends resource<typeof definition, RoleArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one role, by any of its fields: `getRole({ name: "…" })`. */
export const getRole = look.one;

/** {@link getRole} with outputs. */
export const getRoleOutput = look.oneOutput;

/** Looks up all roles that a filter lets through; without one, all there are. */
export const getRoles = look.all;

/** {@link getRoles} with outputs. */
export const getRolesOutput = look.allOutput;
