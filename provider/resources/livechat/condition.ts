import { choice, type NoShape, openChoice, rows, type RowsSchema, type Shape, z } from "../../schema/index.js";

const conditionFields = {
  /**
   * What is looked at, as a token in braces: `{!Visitor.City}`. Besides the known ones there are tokens for the site's own things:
   * `{!Pre-Chat.<field>}`, `{!Custom Variable.<name>}` and Salesforce fields. Each rule knows its own choice of them: `Time on current
   * page`, `Time on website`, `# of pages` and `IP` are documented for automatic invitations alone.
   */
  fieldName: openChoice(
    "{!Visitor.Number of visits}",
    "{!Visitor.Number of chats}",
    "{!Visitor.Current Page URL}",
    "{!Visitor.Referrer URL}",
    "{!Visitor.Landing Page URL}",
    "{!Visitor.Search Engine}",
    "{!Visitor.Search Keywords}",
    "{!Visitor.Country/Region}",
    "{!Visitor.State/Province}",
    "{!Visitor.City}",
    "{!Visitor.Operating System}",
    "{!Visitor.Time Zone}",
    "{!Visitor.Language}",
    "{!Visitor.Segmentation}",
    "{!Visitor.Time on current page}",
    "{!Visitor.Time on website}",
    "{!Visitor.# of pages}",
    "{!Visitor.IP}",
    "{!Chat.Request Page URL}",
  ),
  /**
   * How it is compared. Numbers take `is`, `isNot`, `isMoreThan`, `isLessThan`; texts take `is`, `isNot`, `contains`, `notContains`,
   * `regularExpression`; sets such as time zone and segmentation take `isOneOf`, `isNotIn`.
   */
  operator: choice(
    "is",
    "contains",
    "notContains",
    "isMoreThan",
    "isLessThan",
    "isNot",
    "isNotLessThan",
    "isNotMoreThan",
    "regularExpression",
    "isOneOf",
    "isNotIn",
    "dateNotEqualTo",
    "before",
    "after",
    "dateEqualTo",
  ),
  /** What it is compared with. Numbers are written as text as well: `"60"`. */
  value: z.string(),
  /**
   * Number of the row, by which `logicalExpression` calls it.
   *
   * @defaultValue the place in the list
   */
  order: z.number().int().optional(),
} as const;

const conditionOutputs = {
  /** The API's id of the row. */
  id: z.string(),
} as const;

const ruleIds = {
  /** The automatic invitation that the condition belongs to. */
  autoInvitationId: z.string().optional(),
  /** The dynamic campaign's rule that the condition belongs to. */
  dynamicCampaignRuleId: z.string().optional(),
  /** The routing rule that the condition belongs to. */
  routingRuleId: z.string().optional(),
  /** The segment that the condition belongs to. */
  segmentId: z.string().optional(),
};

type RuleId = keyof typeof ruleIds;

/** The type of {@link conditionRows}. It has a name, since comments on the keys reach no other file without. */
export interface ConditionRows<K extends RuleId, F extends Shape, O extends Shape> extends RowsSchema<
  typeof conditionFields & F,
  typeof conditionOutputs & Pick<typeof ruleIds, K> & O
> {}

/** What a row of one kind of rule has besides what all conditions have. */
interface ConditionOptions<F extends Shape, O extends Shape> {
  /** What can be set. */
  readonly fields?: F;
  /** What the API answers. */
  readonly outputs?: O;
}

/**
 * The conditions of a rule: what is looked at, how it is compared, and with what. Their order gives them the numbers that
 * `logicalExpression` uses.
 *
 * @param ruleId - The key of a row that holds the id of its rule.
 * @param options - What the rows have besides.
 */
export function conditionRows<const K extends RuleId, const F extends Shape = NoShape, const O extends Shape = NoShape>(
  ruleId: K,
  { fields, outputs }: ConditionOptions<F, O> = {},
): ConditionRows<K, F, O> {
  return rows(
    { ...conditionFields, ...fields },
    { position: "order", outputs: { ...conditionOutputs, [ruleId]: ruleIds[ruleId], ...outputs } },
  ) as unknown as ConditionRows<K, F, O>;
}
