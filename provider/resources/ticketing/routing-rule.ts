import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { define, extended, switchable, z } from "../../schema/index.js";
import { routingRuleFields } from "./routing-rule-fields.js";

const definition = define({
  area: "ticketing",
  name: "RoutingRule",
  noun: "ticket routing rule",
  path: "ticketing/routingRules",
  isGuessed: true,
  rowOf: { resource: "ticketing/RoutingConfig" },
  listedIn: { path: "ticketing/routingConfig", key: "routingRules" },
  naturalKey: ["name"],
  fields: extended(routingRuleFields, {
    /** Whether the rule counts. */
    isEnabled: switchable(z.boolean()).optional(),
  }),
});

/** The arguments of {@link RoutingRule}. */
export interface RoutingRuleArgs extends Args<typeof definition> {}

/**
 * A rule that routes some of the tickets to an agent or a department. It counts while `RoutingConfig` is on and routes by rules.
 *
 * Either give every rule a resource of its own, or list them all in `RoutingConfig`: not both. Only older documents have end points for
 * single rules; where a site refuses them, list the rules in `RoutingConfig`.
 *
 * @example
 * ```ts
 * new comm100.ticketing.RoutingRule("urgent", {
 *   name: "Urgent ones",
 *   isEnabled: true,
 *   conditionMetType: "all",
 *   conditions: [{ fieldName: "{!Ticket.Priority}", operator: "is", value: "urgent" }],
 *   routeToType: "department",
 *   routeToDepartmentId: support.id,
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-ticketing-routing-config
 */
export class RoutingRule extends resource<typeof definition, RoutingRuleArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one routing rule, by any of its fields: `getRoutingRule({ name: "…" })`. */
export const getRoutingRule = look.one;

/** {@link getRoutingRule} with outputs. */
export const getRoutingRuleOutput = look.oneOutput;

/** Looks up all routing rules that a filter lets through; without one, all there are. */
export const getRoutingRules = look.all;

/** {@link getRoutingRules} with outputs. */
export const getRoutingRulesOutput = look.allOutput;
