import type { Inventory } from "../../inventory/inventory.js";
import { type Item, knownOf } from "../../inventory/item.js";
import { type Fields, isFields } from "../../runtime/value.js";
import { partsOf, textIn } from "../said.js";

/** One condition, as far as it is known. */
export interface Condition {
  /** `{!Visitor.City}`. */
  readonly field: string | undefined;
  readonly operator: string | undefined;
  readonly value: string | undefined;
  /** Its number, if the program gives one. */
  readonly order: number | undefined;
}

/** The conditions of something, with what says how many of them must be met. */
export interface ConditionList {
  readonly item: Item;
  readonly conditions: readonly Condition[];
  /** `all`, `any`, `logicalExpression`; undefined where it is not known. */
  readonly met: string | undefined;
  /** `1 and (2 or 3)`. */
  readonly expression: string | undefined;
  /** Whether conditions may be counted from 0: documents of bots do not say. */
  readonly mayCountFromZero: boolean;
}

/** All lists of conditions in an inventory, wherever they stand: in rules, segments, triggers, views and what bots do. */
export function conditionListsIn(inventory: Inventory): ConditionList[] {
  return inventory.items.flatMap((item) =>
    partsOf(knownOf(item)).flatMap((part) =>
      Object.keys(part)
        .filter((key) => /conditions$/i.test(key))
        .flatMap((key) => conditionListIn(item, part, key) ?? []),
    ),
  );
}

/** The list of conditions at a key; undefined where it is not known whole. */
export function conditionListIn(item: Item, fields: Fields, key: string): ConditionList | undefined {
  const list = fields[key];
  if (!Array.isArray(list) || !list.every(isFields)) return undefined;
  if (!list.every((row) => "fieldName" in row || "operator" in row)) return undefined;
  return {
    item,
    conditions: list.map((row) => ({
      field: textIn(row, "fieldName"),
      operator: textIn(row, "operator"),
      value: textIn(row, "value"),
      order: typeof row["order"] === "number" ? row["order"] : undefined,
    })),
    met: textIn(fields, "conditionMetType") ?? textIn(fields, "conditionExpressionType") ?? usualMet(item, fields),
    expression: textIn(fields, "logicalExpression"),
    mayCountFromZero: item.type.startsWith("bot:") || item.type.startsWith("aiagent:"),
  };
}

/** What a segment that leaves it out gets; of others, documents do not say. */
function usualMet(item: Item, { conditionMetType }: Fields): string | undefined {
  return item.type === "livechat:Segment" && conditionMetType === undefined ? "all" : undefined;
}

/** The condition that a logical expression calls by a number. */
export function conditionNumbered(
  number: number,
  { conditions, mayCountFromZero }: ConditionList,
): Condition | undefined {
  const named = conditions.find(({ order }) => order === number);
  return named ?? conditions[number - 1] ?? (mayCountFromZero ? conditions[number] : undefined);
}
