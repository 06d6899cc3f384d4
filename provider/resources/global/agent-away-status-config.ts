import { type Args, resource } from "../../resource.js";
import { define, switchable, z } from "../../schema/index.js";

const definition = define({
  area: "global",
  name: "AgentAwayStatusConfig",
  noun: "away status setting",
  path: "global/agentAwayStatusConfig",
  singleton: true,
  withoutPut: true,
  permission: "Manage Custom Away Status",
  fields: {
    /** Whether agents can choose an away status of the site's own, see `AgentAwayStatus`. */
    isEnabled: switchable(z.boolean()).optional(),
  },
});

/** The arguments of {@link AgentAwayStatusConfig}. */
export interface AgentAwayStatusConfigArgs extends Args<typeof definition> {}

/**
 * Switches away statuses of the site's own on or off.
 *
 * Every site has one: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.global.AgentAwayStatusConfig("away", { isEnabled: true });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-global-setting-custom-agent-away-status
 */
export class AgentAwayStatusConfig extends resource<typeof definition, AgentAwayStatusConfigArgs>(definition) {}
