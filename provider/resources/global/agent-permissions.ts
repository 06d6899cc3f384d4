import { type Args, resource } from "../../resource.js";
import { define, numbersOf, reference } from "../../schema/index.js";

const definition = define({
  area: "global",
  name: "AgentPermissions",
  noun: "agent's permission list",
  path: "global/agents/{agentId}/permissions",
  singleton: true,
  parent: {
    /** The agent who gets the permissions: pass `agent.id`. */
    agentId: reference("global/Agent"),
  },
  fields: {
    /**
     * What the agent may do: pass the `id` of `getPermission({ name: "…" })`. The list replaces the one on the server, so it must hold
     * all; an agent's `permissionIds` is the same list. What roles give comes on top.
     */
    permissionIds: numbersOf("global/Permission"),
  },
});

/** The arguments of {@link AgentPermissions}. */
export interface AgentPermissionsArgs extends Args<typeof definition> {}

/**
 * What an agent may do, apart from the agent itself: for programs that give permissions to agents whom they do not manage. Use this or
 * `permissionIds` of the `Agent`, not both.
 *
 * Exists with the agent: creating the resource takes it over, deleting leaves it as it is. There are reports that permissions can be read
 * with OAuth alone and not with an API key.
 *
 * @example
 * ```ts
 * new comm100.global.AgentPermissions("ada", { agentId: ada.id, permissionIds: [1, 4] });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-global-setting-permission
 */
export class AgentPermissions extends resource<typeof definition, AgentPermissionsArgs>(definition) {}
