import { type Args, resource } from "../../resource.js";
import { anything, choice, define, reference, rows, switchable, when, z } from "../../schema/index.js";

const definition = define({
  area: "ticketing",
  name: "AutoDistributionConfig",
  noun: "automatic distribution of tickets",
  path: "ticketing/autoDistributionConfig",
  singleton: true,
  fields: {
    /** Whether tickets are handed to agents by themselves. */
    isEnabled: switchable(z.boolean()).optional(),
    /** Who is next: the agent with the least to do, or each in turn. Departments may say otherwise. */
    autoDistributionMethod: choice("assignToAgentByLoadBalancing", "assignToAgentByRoundRobin").optional(),
    /** Whether a ticket that comes up again goes to the agent who had it last, if possible. */
    isLastAssignedAgentPreferred: z.boolean().optional(),
    /** Whether one limit, `maxTicketsForAllAgents`, holds for all agents, instead of one for each. */
    ifLimitMaxTicketsForAllAgents: z.boolean().optional(),
    /** How many tickets an agent may have at once. Applies while `ifLimitMaxTicketsForAllAgents` is on. */
    maxTicketsForAllAgents: when({ ifLimitMaxTicketsForAllAgents: true }, z.number().int().optional()),
    /** Whether tickets that wait for the customer (`pendingExternal`) are left out of an agent's count. */
    ifExcludePendingExternalFromAgentMaxTicketCount: z.boolean().optional(),
    /** Whether tickets on hold are left out of an agent's count. */
    ifExcludeOnHoldFromAgentMaxTicketCount: z.boolean().optional(),
    /** Whether agents get tickets only while they are online. Newer versions of the API only. */
    isAutoDistributionOnlineAgentsOnly: z.boolean().optional(),
    /** What holds for single agents. The API has a row for every agent of the site; agents left out keep theirs. */
    agentAutoDistributions: rows(
      {
        /** The agent: pass `agent.id`. */
        agentId: reference("global/Agent"),
        /** Whether the agent gets tickets by themselves at all. */
        ifParticipateInAutoDistribution: z.boolean().optional(),
        /** How many tickets the agent may have at once. Used while `ifLimitMaxTicketsForAllAgents` is off. */
        maxTickets: z.number().int().optional(),
      },
      {
        key: ["agentId"],
        unordered: true,
        oneEach: true,
        outputs: {
          /** The agent in full, where the API shows it. */
          agent: anything.optional(),
        },
      },
    ).optional(),
    /** What holds for single departments. The API has a row for every department of the site; departments left out keep theirs. */
    departmentAutoDistributions: rows(
      {
        /** The department: pass `department.id`. */
        departmentId: reference("global/Department"),
        /** Who is next among the department's agents: the one with the least to do, or each in turn. */
        autoDistributionMethod: choice("assignToAgentByLoadBalancing", "assignToAgentByRoundRobin").optional(),
        /** Whether a ticket that comes up again goes to the agent of the department who had it last, if possible. */
        isLastAssignedAgentPreferred: z.boolean().optional(),
      },
      { key: ["departmentId"], unordered: true, oneEach: true },
    ).optional(),
  },
});

/** The arguments of {@link AutoDistributionConfig}. */
export interface AutoDistributionConfigArgs extends Args<typeof definition> {}

/**
 * How tickets are handed to agents by themselves, and how many an agent may have at once.
 *
 * Every site has one: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.ticketing.AutoDistributionConfig("distribution", {
 *   isEnabled: true,
 *   autoDistributionMethod: "assignToAgentByLoadBalancing",
 *   ifLimitMaxTicketsForAllAgents: true,
 *   maxTicketsForAllAgents: 20,
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-ticketing-auto-distribution
 */
export class AutoDistributionConfig extends resource<typeof definition, AutoDistributionConfigArgs>(definition) {}
