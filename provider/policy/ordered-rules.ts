import type { Inventory } from "../inventory/inventory.js";
import { hidden, type Item, knownOf } from "../inventory/item.js";
import { idKey } from "../runtime/identity.js";
import { holdsUnknown } from "../runtime/unknown.js";
import { type Fields, isFields } from "../runtime/value.js";

/** A routing rule with its place among the others, wherever it is written. */
export interface OrderedRule {
  readonly item: Item;
  /** Number of the row in the item's list, from 1. */
  readonly row?: number;
  /** Place: the first rule that fits decides. */
  readonly order: number;
  /** Whether it counts; undefined where nobody knows. */
  readonly isEnabled: boolean | undefined;
  readonly isAny: boolean;
  /** Its conditions, each as a text. */
  readonly conditions: ReadonlySet<string>;
}

const places = [
  { type: "livechat:RoutingRule", conditions: "routingRuleConditions", parent: "campaignId" },
  { type: "livechat:RoutingConfig", rows: "customRules", conditions: "routingRuleConditions", parent: "campaignId" },
  { type: "ticketing:RoutingRule", conditions: "conditions" },
  { type: "ticketing:RoutingConfig", rows: "routingRules", conditions: "conditions" },
];

/** The rules of each list, as far as place and conditions of them are known. Rules with a logical expression are left out. */
export function orderedRules(inventory: Inventory): OrderedRule[][] {
  const lists = new Map<string, OrderedRule[]>();
  for (const place of places)
    for (const item of inventory.ofType(place.type)) {
      const key = [place.type, place.parent === undefined ? "" : parentKey(item, place.parent, inventory)].join(" ");
      const rules = recordsOf(item, place.rows).flatMap((record) => ruleOf(item, record, place.conditions) ?? []);
      lists.set(key, [...(lists.get(key) ?? []), ...rules]);
    }
  return [...lists.values()].map((rules) => rules.sort((one, other) => one.order - other.order));
}

/** The campaign; of one that is not known, the rule itself, so that it stands with no other. */
function parentKey(item: Item, parent: string, inventory: Inventory): string {
  const value = knownOf(item)[parent];
  return inventory.parentOf(item)?.urn ?? (holdsUnknown(value) ? item.urn : idKey(value));
}

interface Written {
  readonly fields: Fields;
  readonly row?: number;
}

function recordsOf(item: Item, rows: string | undefined): Written[] {
  const known = knownOf(item);
  if (rows === undefined) return [{ fields: known }];
  const list = known[rows];
  if (!Array.isArray(list)) return [];
  return list.flatMap((one: unknown, place) =>
    isFields(one) ? [{ fields: { ...one, order: one["order"] ?? place }, row: place + 1 }] : [],
  );
}

function ruleOf(item: Item, { fields, row }: Written, key: string): OrderedRule | undefined {
  const { [key]: conditions, order, conditionMetType, isEnabled } = fields;
  const isPlain = conditionMetType === "all" || conditionMetType === "any";
  if (!Array.isArray(conditions) || conditions.length === 0 || !isPlain) return undefined;
  if (typeof order !== "number" || !conditions.every(isFields) || !conditions.every(isKnown)) return undefined;
  return {
    item,
    ...(row !== undefined && { row }),
    order,
    isEnabled: typeof isEnabled === "boolean" ? isEnabled : undefined,
    isAny: conditionMetType === "any" && conditions.length > 1,
    conditions: new Set(
      conditions.map(({ fieldName, operator, value }) => JSON.stringify([fieldName, operator, value])),
    ),
  };
}

function isKnown(condition: Fields): boolean {
  return !holdsUnknown(condition) && !Object.values(condition).includes(hidden);
}
