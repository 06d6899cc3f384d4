import type { Made } from "./site.js";

/** A condition: its field, its operator and its value. */
export type Row = readonly [field: string, operator: string, value: unknown];

/** Conditions as the API has them. */
export const rowsOf = (rows: readonly Row[]) =>
  rows.map(([fieldName, operator, value]) => ({ fieldName, operator, value }));

/** A segment that asks for them. */
export const segment = (rows: readonly Row[], more = {}): Made => [
  "livechat:Segment",
  "vip",
  { name: "VIP", conditionMetType: "all", segmentConditions: rowsOf(rows), ...more },
];

/** An SLA policy that asks for three things, as an expression says. */
export const sla = (logicalExpression: unknown, more = {}): Made => [
  "ticketing:SlaPolicy",
  "gold",
  {
    name: "Gold",
    conditionMetType: "logicalExpression",
    logicalExpression,
    slaPolicyConditions: rowsOf([
      ["{!Ticket.Status}", "is", "new"],
      ["{!Ticket.Priority}", "is", "high"],
      ["{!Ticket.Priority}", "is", "urgent"],
    ]),
    ...more,
  },
];
