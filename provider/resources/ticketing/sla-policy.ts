import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { choice, dateTime, define, switchable, unknownUnit, when, z } from "../../schema/index.js";
import { conditionRows } from "./condition.js";

const definition = define({
  area: "ticketing",
  name: "SlaPolicy",
  noun: "SLA policy",
  path: "ticketing/slaPolicies",
  naturalKey: ["name"],
  include: ["slaPolicyCondition"],
  fields: {
    /** Name shown in the list of policies. */
    name: z.string().min(1),
    /** Whether the policy counts. */
    isEnabled: switchable(z.boolean()).optional(),
    /** Place of the policy in the list, which is also the order in which policies are tried. */
    order: z.number().int().optional(),
    /** Time until the first response to a ticket. The unit is not documented; most likely minutes. */
    firstResponse: unknownUnit(z.number().int(), "minutes").optional(),
    /** Time until each later response. The unit is not documented; most likely minutes. */
    nextResponse: unknownUnit(z.number().int(), "minutes").optional(),
    /** Time until the ticket must be resolved. The unit is not documented; most likely minutes. */
    resolution: unknownUnit(z.number().int(), "minutes").optional(),
    /** Whether the clock always runs, or only in the hours of `WorkingHoursConfig` that are no `Holiday`. */
    operationalHours: choice("CalendarHour", "BusinessHour").optional(),
    /** How many conditions a ticket must meet: any, all, or as `logicalExpression` says. */
    conditionMetType: choice("any", "all", "logicalExpression").optional(),
    /**
     * The conditions by number, with `and`, `or` and parentheses: `(1 or 2) and 3`. Applies while `conditionMetType` is
     * `logicalExpression`.
     */
    logicalExpression: when({ conditionMetType: "logicalExpression" }, z.string().optional()),
    /** What a ticket must be like for the policy. The list replaces the one on the server. */
    slaPolicyConditions: conditionRows("slaPolicyId").optional(),
  },
  outputs: {
    /** When the policy was last changed, in UTC. Newer versions of the API only. */
    lastUpdatedTime: dateTime.optional(),
  },
});

/** The arguments of {@link SlaPolicy}. */
export interface SlaPolicyArgs extends Args<typeof definition> {}

/**
 * How soon tickets must be answered and resolved (a service-level agreement), and for which tickets that holds.
 *
 * @example
 * ```ts
 * new comm100.ticketing.SlaPolicy("gold", {
 *   name: "Gold customers",
 *   isEnabled: true,
 *   firstResponse: 60,
 *   nextResponse: 120,
 *   resolution: 1440,
 *   operationalHours: "BusinessHour",
 *   conditionMetType: "all",
 *   slaPolicyConditions: [{ fieldName: "{!Ticket.Priority}", operator: "is", value: "high" }],
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-ticketing-sla-policy
 */
export class SlaPolicy extends resource<typeof definition, SlaPolicyArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one SLA policy, by any of its fields: `getSlaPolicy({ name: "…" })`. */
export const getSlaPolicy = look.one;

/** {@link getSlaPolicy} with outputs. */
export const getSlaPolicyOutput = look.oneOutput;

/** Looks up all SLA policies that a filter lets through; without one, all there are. */
export const getSlaPolicies = look.all;

/** {@link getSlaPolicies} with outputs. */
export const getSlaPoliciesOutput = look.allOutput;
