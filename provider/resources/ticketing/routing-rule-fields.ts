import { choice, reference, when, z } from "../../schema/index.js";
import { lenientConditionRows } from "./condition.js";

const fields = {
  /** Name shown in the list of rules. */
  name: z.string().min(1),
  /** Whether the rule counts. */
  isEnabled: z.boolean().optional(),
  /** How many conditions a ticket must meet: any, all, or as `logicalExpression` says. */
  conditionMetType: choice("any", "all", "logicalExpression").optional(),
  /**
   * The conditions by number, with `and`, `or` and parentheses: `(1 or 2) and 3`. Applies while `conditionMetType` is
   * `logicalExpression`.
   */
  logicalExpression: when({ conditionMetType: "logicalExpression" }, z.string().optional()),
  /** What a ticket must be like for the rule. The list replaces the one on the server. */
  conditions: lenientConditionRows().optional(),
  /** Whether the rule routes to an agent or to a department. `department` needs a site that uses departments. */
  routeToType: choice("agent", "department").optional(),
  /** The agent who gets these tickets: pass `agent.id`. Applies while `routeToType` is `agent`. */
  routeToAgentId: when({ routeToType: "agent" }, reference("global/Agent").optional()),
  /** The department that gets these tickets: pass `department.id`. Applies while `routeToType` is `department`. */
  routeToDepartmentId: when({ routeToType: "department" }, reference("global/Department").optional()),
  /** Priority that these tickets get. */
  priority: choice("urgent", "high", "normal", "low").optional(),
  /** Share of these tickets that goes to the chatbot while agents are online, in per cent. */
  percentageToBotWhenOnline: z.number().int().optional(),
  /** Share of these tickets that goes to the chatbot while no agent is online, in per cent. */
  percentageToBotWhenOffline: z.number().int().optional(),
  /** Place of the rule in the list of rules: the first that fits decides. */
  order: z.number().int().optional(),
};

/** The type of {@link routingRuleFields}. It has a name, since comments on the keys reach no other file without. */
export type RoutingRuleFields = { readonly [K in keyof typeof fields]: (typeof fields)[K] };

/** What a routing rule says, whether it stands by itself or in the routing of the site. */
export const routingRuleFields: RoutingRuleFields = fields;
