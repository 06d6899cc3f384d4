import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { choice, define, leadsTo, reference, unordered, z } from "../../schema/index.js";

const definition = define({
  area: "global",
  name: "Department",
  noun: "department",
  path: "global/departments",
  naturalKey: ["name"],
  permission: "Manage departments",
  include: ["agent"],
  queries: ["keywords"],
  fields: {
    /** Name shown to agents and, in forms, to visitors. */
    name: z.string().min(1),
    /** What the department does. */
    description: z.string().optional(),
    /**
     * Whether live chat uses the department.
     *
     * @defaultValue `true`
     */
    isAvailableInLiveChat: z.boolean().optional(),
    /**
     * Whether ticketing and messaging use the department.
     *
     * @defaultValue `true`
     */
    isAvailableInTicketingAndMessaging: z.boolean().optional(),
    /** Whether voice uses the department. */
    isAvailableInVoice: z.boolean().optional(),
    /** Who gets the department's offline messages by e-mail. */
    offlineMessageMailTo: choice("toAllAgents", "toEmailAddresses").optional(),
    /** The addresses, in one text. Needed when `offlineMessageMailTo` is `toEmailAddresses`. */
    offlineMessageEmailAddresses: leadsTo("mail", z.string()).optional(),
    /** Agents of the department: pass `agent.id`. The list replaces the one on the server; an agent's `departmentIds` is the same list seen from the other side. */
    agentIds: unordered(z.array(reference("global/Agent"))).optional(),
  },
  outputs: {
    /** Whether the department was deleted and is merely kept. */
    isDeleted: z.boolean().optional(),
    /** Chatbot actions that refer to the department. */
    chatbotStartTriggerActionIds: z.array(z.string()).optional(),
    /** Shifts that the department is on. */
    shiftIds: z.array(z.string()).optional(),
    /** Segments that alert the department. */
    segmentIds: z.array(z.string()).optional(),
  },
});

/** The arguments of {@link Department}. */
export interface DepartmentArgs extends Args<typeof definition> {}

/**
 * A group of agents that chats and tickets are routed to.
 *
 * @example
 * ```ts
 * const sales = new comm100.global.Department("sales", { name: "Sales", agentIds: [ada.id] });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-global-department
 */
export class Department extends resource<typeof definition, DepartmentArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one department, by any of its fields: `getDepartment({ name: "…" })`. */
export const getDepartment = look.one;

/** {@link getDepartment} with outputs. */
export const getDepartmentOutput = look.oneOutput;

/** Looks up all departments that a filter lets through; without one, all there are. */
export const getDepartments = look.all;

/** {@link getDepartments} with outputs. */
export const getDepartmentsOutput = look.allOutput;
