import { openChoice, rows, type RowsSchema, z } from "../../schema/index.js";

const conditionFields = {
  /**
   * What is looked at, as a macro in braces: `{!Ticket.Status}`. Documents show two of them; the Control Panel offers others, the site's
   * own fields among them.
   */
  fieldName: openChoice("{!Ticket.Status}", "{!Ticket.Priority}"),
  /**
   * How it is compared. Texts take `is`, `isNot`, `contains`, `notContains` and `regularExpression`, numbers `isMoreThan` and
   * `isLessThan`, dates `before` and `after`, sets `isOneOf` and `isNotIn`.
   */
  operator: openChoice(
    "contains",
    "notContains",
    "is",
    "isNot",
    "isMoreThan",
    "isLessThan",
    "before",
    "after",
    "regularExpression",
    "isOneOf",
    "isNotIn",
  ),
  /** What it is compared with, always as text: `"resolved"`. */
  value: z.string(),
  /**
   * Number of the row, by which `logicalExpression` calls it.
   *
   * @defaultValue the place in the list
   */
  order: z.number().int().optional(),
};

/** The same keys, where documents do not say which of them are needed. */
type LenientFields = { readonly [K in keyof typeof conditionFields]: z.ZodOptional<(typeof conditionFields)[K]> };

const lenientFields: LenientFields = {
  fieldName: conditionFields.fieldName.optional(),
  operator: conditionFields.operator.optional(),
  value: conditionFields.value.optional(),
  order: conditionFields.order.optional(),
};

const conditionOutputs = {
  /** The API's id of the row. */
  id: z.string(),
} as const;

const ownerIds = {
  /** The view that the condition belongs to. */
  viewId: z.string().optional(),
  /** The SLA policy that the condition belongs to. */
  slaPolicyId: z.string().optional(),
  /** The trigger that the condition belongs to. */
  triggerId: z.string().optional(),
};

type OwnerId = keyof typeof ownerIds;

/** The type of {@link conditionRows}. It has a name, since comments on the keys reach no other file without. */
export interface ConditionRows<K extends OwnerId> extends RowsSchema<
  typeof conditionFields,
  typeof conditionOutputs & Pick<typeof ownerIds, K>
> {}

/** The type of {@link lenientConditionRows}. It has a name for the same reason. */
export interface LenientConditionRows<K extends OwnerId> extends RowsSchema<
  LenientFields,
  typeof conditionOutputs & Pick<typeof ownerIds, K>
> {}

/**
 * The conditions of a view or an SLA policy. Their order gives them the numbers that `logicalExpression` uses.
 *
 * @param ownerId - The key of a row that holds the id of what it belongs to.
 */
export function conditionRows<const K extends OwnerId>(ownerId: K): ConditionRows<K> {
  return rows(conditionFields, rowOptions(ownerId)) as unknown as ConditionRows<K>;
}

/**
 * The conditions of a trigger or a routing rule, of which documents do not say what a row needs.
 *
 * @param ownerId - The key of a row that holds the id of what it belongs to, if there is one.
 */
export function lenientConditionRows<const K extends OwnerId = never>(ownerId?: K): LenientConditionRows<K> {
  return rows(lenientFields, rowOptions(ownerId)) as unknown as LenientConditionRows<K>;
}

function rowOptions(ownerId: OwnerId | undefined) {
  return { position: "order", outputs: { ...conditionOutputs, ...(ownerId && { [ownerId]: ownerIds[ownerId] }) } };
}
