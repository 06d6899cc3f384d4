import { type Args, resource } from "../../resource.js";
import { choice, define, keptApart, reference, rows, switchable, when, z } from "../../schema/index.js";
import { routingRuleFields } from "./routing-rule-fields.js";

const definition = define({
  area: "ticketing",
  name: "RoutingConfig",
  noun: "ticket routing",
  path: "ticketing/routingConfig",
  singleton: true,
  fields: {
    /** Whether the site routes its tickets. */
    isEnabled: switchable(z.boolean()).optional(),
    /** Whether all tickets go one way, or rules decide. */
    type: choice("simple", "customRules").optional(),
    /** Whether all tickets go to an agent or to a department. Used by the type `simple`. */
    routeToTypeForSimpleRouting: choice("agent", "department").optional(),
    /** The agent who gets all tickets: pass `agent.id`. Applies while `routeToTypeForSimpleRouting` is `agent`. */
    simpleRoutingRouteToAgentId: when({ routeToTypeForSimpleRouting: "agent" }, reference("global/Agent").optional()),
    /** The department that gets all tickets: pass `department.id`. Applies while `routeToTypeForSimpleRouting` is `department`. */
    simpleRoutingRouteToDepartmentId: when(
      { routeToTypeForSimpleRouting: "department" },
      reference("global/Department").optional(),
    ),
    /** Priority that all tickets get. Used by the type `simple`. */
    priorityForSimpleRouting: choice("urgent", "high", "normal", "low").optional(),
    /** Share of all tickets that goes to the chatbot while agents are online, in per cent. Used by the type `simple`. */
    percentageToBotWhenOnline: z.number().int().min(0).max(100).optional(),
    /** Share of all tickets that goes to the chatbot while no agent is online, in per cent. Used by the type `simple`. */
    percentageToBotWhenOffline: z.number().int().min(0).max(100).optional(),
    /** Whether tickets that meet no rule go to an agent or to a department. Used by the type `customRules`. */
    routeToTypeWhenNoRuleMatched: choice("agent", "department").optional(),
    /** The agent who gets them: pass `agent.id`. Applies while `routeToTypeWhenNoRuleMatched` is `agent`. */
    noRuleMatchedRouteToAgentId: when({ routeToTypeWhenNoRuleMatched: "agent" }, reference("global/Agent").optional()),
    /** The department that gets them: pass `department.id`. Applies while `routeToTypeWhenNoRuleMatched` is `department`. */
    noRuleMatchedRouteToDepartmentId: when(
      { routeToTypeWhenNoRuleMatched: "department" },
      reference("global/Department").optional(),
    ),
    /** Priority that tickets get when they meet no rule. */
    priorityWhenNoRuleMatched: choice("urgent", "high", "normal", "low").optional(),
    /** The chatbot's share of the tickets that meet no rule while agents are online, in per cent. */
    percentageToBotWhenOnlineWhenNoRuleMatched: z.number().int().min(0).max(100).optional(),
    /** The chatbot's share of the tickets that meet no rule while no agent is online, in per cent. */
    percentageToBotWhenOfflineWhenNoRuleMatched: z.number().int().min(0).max(100).optional(),
    /**
     * The rules, for programs that do not use `RoutingRule`. The list replaces the one on the server. Left out, the rules stay as they
     * are.
     */
    routingRules: keptApart(
      rows(routingRuleFields, {
        key: ["name"],
        position: "order",
        outputs: {
          /** The API's id of the rule. */
          id: z.string(),
        },
      }),
    ).optional(),
  },
});

/** The arguments of {@link RoutingConfig}. */
export interface RoutingConfigArgs extends Args<typeof definition> {}

/**
 * How tickets find their agents: all one way, or by rules.
 *
 * Every site has one: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.ticketing.RoutingConfig("routing", {
 *   isEnabled: true,
 *   type: "simple",
 *   routeToTypeForSimpleRouting: "department",
 *   simpleRoutingRouteToDepartmentId: support.id,
 *   priorityForSimpleRouting: "normal",
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-ticketing-routing-config
 */
export class RoutingConfig extends resource<typeof definition, RoutingConfigArgs>(definition) {}
