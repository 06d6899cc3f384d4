import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import {
  action,
  base64Text,
  byActionOnly,
  choice,
  dateTime,
  define,
  filledIn,
  image,
  leadsTo,
  numbersOf,
  reference,
  requiredOnCreate,
  secret,
  timeZone,
  unordered,
  writeOnly,
  z,
} from "../../schema/index.js";

const password = action(
  (value) => ({ name: "changePassword", body: { password: value } }),
  secret(writeOnly(z.string().min(1))),
);

const definition = define({
  area: "global",
  name: "Agent",
  noun: "agent",
  path: "global/agents",
  naturalKey: ["email"],
  calledBy: ["firstName", "lastName"],
  permission: "Manage Agent & Agent Roles",
  queries: ["keywords"],
  fields: {
    /** E-mail address, which the agent logs in with. */
    email: leadsTo("nowhere", z.string().min(1)),
    /**
     * Password that the agent logs in with. Needed for a new agent; left out of an existing one, it stays as it is. Encrypted in state;
     * the API takes it and never shows it.
     */
    password: requiredOnCreate(password).optional(),
    /**
     * Name that others see.
     *
     * @defaultValue made of first and last name by the API
     */
    displayName: filledIn(z.string()).optional(),
    /** First name. */
    firstName: z.string().min(1),
    /** Last name. */
    lastName: z.string().min(1),
    /**
     * Whether the agent is an administrator of the site.
     *
     * @defaultValue `false`
     */
    isAdmin: z.boolean().optional(),
    /**
     * Whether the agent's account is in use.
     *
     * @defaultValue `true`
     */
    isActive: z.boolean().optional(),
    /** Telephone number. */
    phone: z.string().optional(),
    /** What the agent is: `Support`. The chat window can show it. */
    title: z.string().optional(),
    /** What the agent says about themselves, in HTML. The chat window can show it. */
    bio: base64Text().optional(),
    /**
     * Zone that the agent sees times in.
     *
     * @defaultValue the site's own zone
     */
    timeZone: timeZone.optional(),
    /** How the agent sees dates and times. */
    datetimeFormat: choice(
      "YYYY/MM/DD HH:mm:ss",
      "YYYY-MM-DD HH:mm:ss",
      "MM/DD/YYYY HH:mm:ss",
      "MM-DD-YYYY HH:mm:ss",
      "DD/MM/YYYY HH:mm:ss",
      "DD-MM-YYYY HH:mm:ss",
    ).optional(),
    /** Language that the agent works in: `en`. */
    language: filledIn(z.string()).optional(),
    /** Whether `customizeAvatar` is shown instead of the avatar of `systemAvatarId`. */
    ifCustomizeAvatar: z.boolean().optional(),
    /** Picture of the agent: an address that the API can download. */
    customizeAvatar: image().optional(),
    /** One of the product's own avatars: `getSystemAvatars()` lists them. All zeros while `customizeAvatar` is used. */
    systemAvatarId: filledIn(reference("global/SystemAvatar")).optional(),
    /** What the agent may do: pass the `id` of `getPermission({ name: "…" })`. The list replaces the one on the server. */
    permissionIds: numbersOf("global/Permission").optional(),
    /**
     * Departments of the agent: pass `department.id`. The list replaces the one on the server; a department's `agentIds` is the same
     * list seen from the other side.
     */
    departmentIds: unordered(z.array(reference("global/Department"))).optional(),
    /**
     * Roles of the agent: pass `role.id`. The list replaces the one on the server, which may add the role of all agents by itself.
     *
     * @defaultValue the role of all agents
     */
    roleIds: filledIn(unordered(z.array(reference("global/Role")))).optional(),
    /** Skills of the agent: pass `skill.id`. The list replaces the one on the server. */
    skillIds: unordered(z.array(reference("global/Skill"))).optional(),
    /** Shifts of the agent: pass `shift.id`. Not every version of the API has it; a shift's `agentIds` is the surer way. */
    shiftIds: unordered(z.array(reference("livechat/Shift"))).optional(),
    /** Key that the agent calls the API with. Encrypted in state; the API never shows it, and not every version of it takes it. */
    apiKey: secret(writeOnly(z.string())).optional(),
    /** Whether the agent is locked out. `false` unlocks the agent; `true` is refused, for the API has no way to lock. */
    isLocked: byActionOnly((value) => (value === false ? { name: "unlock" } : undefined), z.boolean()).optional(),
  },
  outputs: {
    /** Address of the picture shown; its version changes with the picture. */
    avatar: z.string(),
    /** Chatbot actions that refer to the agent. */
    chatbotSmartTriggerActionIds: z.array(z.string()).optional(),
    /** Ticketing triggers that refer to the agent. */
    triggerIds: z.array(z.string()).optional(),
    /** Segments that alert the agent. */
    segmentIds: z.array(z.string()).optional(),
    /** When the agent was made, in UTC. */
    createdTime: dateTime,
    /** When the agent was locked out, in UTC; 1900-01-01 if never. */
    lockedTime: dateTime,
    /** Whether the agent was deleted and is merely kept. */
    isDeleted: z.boolean().optional(),
    /** When the agent last logged in, in UTC. */
    lastLoginTime: dateTime.optional(),
  },
});

/** The arguments of {@link Agent}. */
export interface AgentArgs extends Args<typeof definition> {}

/**
 * A person who answers chats, tickets and calls, or looks after the site.
 *
 * @example
 * ```ts
 * const ada = new comm100.global.Agent("ada", {
 *   email: "ada@widgets.example",
 *   password: config.requireSecret("adaPassword"),
 *   firstName: "Ada",
 *   lastName: "Byron",
 *   departmentIds: [sales.id],
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-global-setting-agent
 */
export class Agent extends resource<typeof definition, AgentArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one agent, by e-mail or any other field: `getAgent({ email: "ada@widgets.example" })`. */
export const getAgent = look.one;

/** {@link getAgent} with outputs. */
export const getAgentOutput = look.oneOutput;

/** Looks up all agents that a filter lets through; without one, all there are. */
export const getAgents = look.all;

/** {@link getAgents} with outputs. */
export const getAgentsOutput = look.allOutput;
