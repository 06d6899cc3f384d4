import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { define, z } from "../../schema/index.js";

const definition = define({
  area: "global",
  name: "AgentAwayStatus",
  noun: "away status",
  path: "global/agentAwayStatuses",
  naturalKey: ["name"],
  permission: "Manage Custom Away Status",
  fields: {
    /** Name that agents choose: `Lunch`. */
    name: z.string().min(1),
    /**
     * Place of the status in the list.
     *
     * @defaultValue the end of the list
     */
    order: z.number().int().optional(),
    /**
     * Whether the status is built in. The API's documents take it for a setting; leave it out.
     *
     * @defaultValue `false`
     */
    isSystem: z.boolean().optional(),
  },
});

/** The arguments of {@link AgentAwayStatus}. */
export interface AgentAwayStatusArgs extends Args<typeof definition> {}

/**
 * A reason for which agents are away, such as a break. A shift can give it to agents outside their hours.
 *
 * Built-in statuses exist already. To manage one, give its id with the option `import`; what deleting it does is not documented.
 *
 * @example
 * ```ts
 * const training = new comm100.global.AgentAwayStatus("training", { name: "Training" });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-global-setting-custom-agent-away-status
 */
export class AgentAwayStatus extends resource<typeof definition, AgentAwayStatusArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one away status, by any of its fields: `getAgentAwayStatus({ name: "…" })`. */
export const getAgentAwayStatus = look.one;

/** {@link getAgentAwayStatus} with outputs. */
export const getAgentAwayStatusOutput = look.oneOutput;

/** Looks up all away statuses that a filter lets through; without one, all there are. */
export const getAgentAwayStatuses = look.all;

/** {@link getAgentAwayStatuses} with outputs. */
export const getAgentAwayStatusesOutput = look.allOutput;
