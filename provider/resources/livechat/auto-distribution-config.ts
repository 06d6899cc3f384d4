import { type Args, resource } from "../../resource.js";
import { choice, define, object, reference, rows, switchable, when, z } from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "AutoDistributionConfig",
  noun: "auto distribution setting",
  path: "livechat/autoDistributionConfig",
  singleton: true,
  permission: "Manage Settings",
  fields: {
    /** Whether chats are handed to agents, instead of waiting until an agent takes one. */
    isEnabled: switchable(z.boolean()).optional(),
    /** How the next agent is found: who has least to do, each in turn, or by what each can take. */
    autoDistributionMethod: choice("loadBalancing", "roundRobin", "capabilityWeighted").optional(),
    /** Whether a visitor who comes back is handed to the agent of the last chat first. */
    isLastChattedAgentPreferredForAutoDistribution: z.boolean().optional(),
    /** Whether the agent of the last chat comes first where chats are accepted by themselves, too. Newer versions of the API only. */
    isLastChattedAgentPreferredForAutoAccept: z.boolean().optional(),
    /** Whether `maxConcurrentChatsForAllAgents` holds for all agents. */
    ifLimitMaxConcurrentChatsForAllAgents: z.boolean().optional(),
    /** How many chats an agent has at once at most. Applies while `ifLimitMaxConcurrentChatsForAllAgents` is on. */
    maxConcurrentChatsForAllAgents: when({ ifLimitMaxConcurrentChatsForAllAgents: true }, z.number().int().optional()),
    /** Whether agents who have reached their limit may take further chats themselves. */
    ifAgentCanManuallyAcceptChatsAfterReachingMaxChatsLimit: z.boolean().optional(),
    /** Whether agents get no chats while they have an audio or video chat. */
    ifNotAutoDistributeChatsToAgentsWhenHavingAudioVideoChat: z.boolean().optional(),
    /** What holds for single agents. The API has a row for every agent; those left out stay as they are. */
    agentAutoDistributionConfigs: rows(
      {
        /** The agent: pass `agent.id`. */
        agentId: reference("global/Agent"),
        /**
         * Whether the agent's chats are accepted by themselves.
         *
         * @defaultValue `true`
         */
        ifAutoAcceptChat: z.boolean().optional(),
        /** How many chats the agent has at once at most. */
        maxConcurrentChats: z.number().int().optional(),
      },
      {
        key: ["agentId"],
        unordered: true,
        oneEach: true,
        outputs: {
          /** The agent itself. */
          agent: object(
            {},
            {
              /** The API's id of the agent. */
              id: z.string().optional(),
            },
          ).optional(),
        },
      },
    ).optional(),
    /** What holds for single departments. The API has a row for every department; those left out stay as they are. */
    departmentAutoDistributionConfigs: rows(
      {
        /** The department: pass `department.id`. */
        departmentId: reference("global/Department"),
        /** How the next agent of the department is found. */
        autoDistributionMethod: choice("loadBalancing", "roundRobin", "capabilityWeighted").optional(),
        /** Whether a visitor who comes back is handed to the agent of the last chat first. */
        isLastChattedAgentPreferred: z.boolean().optional(),
        /** The department that takes over: pass `department.id`. Since October 2024 `backupDepartments` stands in its place. */
        backupDepartmentId: reference("global/Department").optional(),
        /** The departments that take over, the first one first. Since October 2024. The list replaces the one on the server. */
        backupDepartments: rows(
          {
            /** The department that needs the backup, the same as in the row around it: pass `department.id`. */
            departmentId: reference("global/Department").optional(),
            /** The department that takes over: pass `department.id`. */
            backupDepartmentId: reference("global/Department").optional(),
            /**
             * Place among the backups, from 1.
             *
             * @defaultValue the place in the list
             */
            order: z.number().int().optional(),
          },
          { key: ["backupDepartmentId"], position: "order" },
        ).optional(),
      },
      {
        key: ["departmentId"],
        unordered: true,
        oneEach: true,
        outputs: {
          /** The department itself. */
          department: object(
            {},
            {
              /** The API's id of the department. */
              id: z.string().optional(),
            },
          ).optional(),
        },
      },
    ).optional(),
  },
});

/** The arguments of {@link AutoDistributionConfig}. */
export interface AutoDistributionConfigArgs extends Args<typeof definition> {}

/**
 * How chats find a free agent by themselves, on the whole site.
 *
 * Every site has one: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.livechat.AutoDistributionConfig("distribution", {
 *   isEnabled: true,
 *   autoDistributionMethod: "roundRobin",
 *   ifLimitMaxConcurrentChatsForAllAgents: true,
 *   maxConcurrentChatsForAllAgents: 4,
 *   agentAutoDistributionConfigs: [{ agentId: ada.id, maxConcurrentChats: 2 }],
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-auto-distribution
 */
export class AutoDistributionConfig extends resource<typeof definition, AutoDistributionConfigArgs>(definition) {}
