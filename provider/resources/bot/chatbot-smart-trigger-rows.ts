import { choice, openChoice, reference, rows, type RowsSchema, unordered, when, z } from "../../schema/index.js";

const rowOutputs = {
  /** The API's id of the row. */
  id: z.string(),
  /** The trigger that the row belongs to. */
  smartTriggerId: z.string().optional(),
};

const conditionFields = {
  /** What is looked at, as a token in braces: `{!Visitor.City}`. */
  fieldName: z.string().min(1),
  /** How it is compared. More values than these exist. */
  operator: openChoice(
    "is",
    "isNot",
    "contains",
    "notContains",
    "regularExpression",
    "isLessThan",
    "isMoreThan",
    "isOneOf",
    "isNotIn",
  ),
  /** What it is compared with. Numbers are written as text as well: `"60"`. */
  value: z.string(),
  /**
   * Number of the condition, by which `logicalExpression` calls it.
   *
   * @defaultValue the place in the list
   */
  order: z.number().int().min(0).optional(),
};

const actionFields = {
  /** What happens: agents are told, watch the chat, or get it; or the visitor joins a segment. */
  type: choice(
    "sendNotification",
    "autoMonitor",
    "transferChat",
    "changeAssignee",
    "addToSegment",
    "transferZendeskChat",
  ),
  /**
   * Whether the action is taken.
   *
   * @defaultValue `false`
   */
  isEnabled: z.boolean().optional(),
  /** What visitors read when no agent is online. */
  agentOfflineMessage: z.string().optional(),
  /** Whom the action is for. */
  targetType: choice("agent", "department", "segment", "zendeskDepartment").optional(),
  /** The agents: pass `agent.id`. Needed for the target `agent`. The list replaces the one on the server. */
  agentIds: when({ targetType: "agent" }, unordered(z.array(reference("global/Agent"))).optional()),
  /** The departments: pass `department.id`. Needed for the target `department`. The list replaces the one on the server. */
  departmentIds: when({ targetType: "department" }, unordered(z.array(reference("global/Department"))).optional()),
  /** The segment: pass `segment.id`. Needed for the target `segment`. */
  segmentId: when({ targetType: "segment" }, reference("livechat/Segment").optional()),
};

/** The type of {@link smartTriggerConditionRows}. It has a name, since comments on the keys reach no other file without. */
export interface SmartTriggerConditionRows extends RowsSchema<typeof conditionFields, typeof rowOutputs> {}

/** The conditions of a smart trigger. Their order gives them the numbers that `logicalExpression` uses. */
export const smartTriggerConditionRows: SmartTriggerConditionRows = rows(conditionFields, {
  position: "order",
  outputs: rowOutputs,
});

/** The type of {@link smartTriggerActionRows}. */
export interface SmartTriggerActionRows extends RowsSchema<typeof actionFields, typeof rowOutputs> {}

/** What a smart trigger does. */
export const smartTriggerActionRows: SmartTriggerActionRows = rows(actionFields, {
  key: ["type"],
  outputs: rowOutputs,
});
