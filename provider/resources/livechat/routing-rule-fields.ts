import { choice, reference, when, z } from "../../schema/index.js";
import { conditionRows } from "./condition.js";

const fields = {
  /** Whether the rule counts. */
  isEnabled: z.boolean().optional(),
  /** Name shown in the list of rules. */
  name: z.string().optional(),
  /** Place of the rule in the list of rules. */
  order: z.number().int().optional(),
  /** Whether the rule routes to an agent or to a department. */
  routeTo: choice("agent", "department").optional(),
  /** The agent or the department, as `routeTo` says: pass `agent.id` or `department.id`. */
  routeToId: reference("global/Agent", "global/Department").optional(),
  /** Priority that these chats get. */
  priority: choice("lowest", "low", "normal", "high", "highest").optional(),
  /** Share of these chats that goes to the chatbot, in per cent. */
  percentageToBot: z.number().int().optional(),
  /** How many conditions must be met: all, any, or as `logicalExpression` says. */
  conditionMetType: choice("all", "any", "logicalExpression").optional(),
  /**
   * The conditions by number, with `and`, `or` and parentheses: `1 and (2 or 3)`. Applies while `conditionMetType` is
   * `logicalExpression`.
   */
  logicalExpression: when({ conditionMetType: "logicalExpression" }, z.string().optional()),
  /** The conditions. The list replaces the one on the server. */
  routingRuleConditions: conditionRows("routingRuleId").optional(),
};

/** The type of {@link routingRuleFields}. It has a name, since comments on the keys reach no other file without. */
export type RoutingRuleFields = { readonly [K in keyof typeof fields]: (typeof fields)[K] };

/** What a routing rule says, whether it stands by itself or in the campaign's routing. */
export const routingRuleFields: RoutingRuleFields = fields;
