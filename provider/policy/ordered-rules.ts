import type { Inventory } from "../inventory/inventory.js";
import { type Item, knownOf } from "../inventory/item.js";
import { idKey } from "../runtime/identity.js";
import { holdsUnknown } from "../runtime/unknown.js";
import { type Fields, isFields } from "../runtime/value.js";
import { conditionListIn } from "./conditions/condition-lists.js";
import { type Way, waysOf } from "./conditions/ways.js";
import { isMade, numberIn } from "./said.js";

/** A rule with its place among the others, wherever it is written: the first that fits decides. */
export interface OrderedRule {
  readonly item: Item;
  /** Number of the row in the item's list, from 1. */
  readonly row?: number;
  /** Place; undefined where nobody knows. */
  readonly order: number | undefined;
  /** Whether it counts; undefined where nobody knows. */
  readonly isEnabled: boolean | undefined;
  /** The ways to meet it: a single one without conditions, if it has none; undefined where they are not known. */
  readonly ways: readonly Way[] | undefined;
}

const places = [
  { type: "livechat:RoutingRule", conditions: "routingRuleConditions", parent: "campaignId" },
  { type: "livechat:RoutingConfig", rows: "customRules", conditions: "routingRuleConditions", parent: "campaignId" },
  { type: "livechat:DynamicCampaignRule", conditions: "dynamicCampaignRuleConditions" },
  { type: "ticketing:RoutingRule", conditions: "conditions" },
  { type: "ticketing:RoutingConfig", rows: "routingRules", conditions: "conditions" },
  { type: "ticketing:SlaPolicy", conditions: "slaPolicyConditions" },
];

/** The rules of each list, first those that come first, last those whose place is not known. */
export function orderedRules(inventory: Inventory): OrderedRule[][] {
  const lists = new Map<string, OrderedRule[]>();
  for (const place of places)
    for (const item of inventory.ofType(place.type)) {
      const key = [place.type, place.parent === undefined ? "" : parentKey(item, place.parent, inventory)].join(" ");
      const rules = recordsOf(item, place.rows).map((record) => ruleOf(item, record, place.conditions));
      lists.set(key, [...(lists.get(key) ?? []), ...rules]);
    }
  return [...lists.values()].map((rules) =>
    rules.sort((one, other) => (one.order ?? Infinity) - (other.order ?? Infinity) || 0),
  );
}

/** What messages call a rule: `the routing rule VIP`, `rule 2 of the ticket routing Tickets`. */
export function ruleName({ item, row }: OrderedRule, inventory: Inventory, nameOf: (item: Item) => string): string {
  const name = `the ${inventory.nounOf(item)} ${nameOf(item)}`;
  return row === undefined ? name : `rule ${row} of ${name}`;
}

/** The same at the begin of a sentence. */
export function ruleAtBegin(rule: OrderedRule, inventory: Inventory, nameOf: (item: Item) => string): string {
  return ruleName(rule, inventory, nameOf).replace(/^./, (letter) => letter.toUpperCase());
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

function ruleOf(item: Item, { fields, row }: Written, key: string): OrderedRule {
  const { isEnabled } = fields;
  const list = conditionListIn(item, fields, key);
  const ways = hasNone(item, fields, key, row !== undefined) ? [[]] : list && waysOf(list);
  const isKnown = ways?.every((way) =>
    way.every(({ field, operator, value }) => field && operator && value !== undefined),
  );
  return {
    item,
    ...(row !== undefined && { row }),
    order: numberIn(fields, "order"),
    isEnabled: typeof isEnabled === "boolean" ? isEnabled : undefined,
    ways: isKnown === true && !holdsUnknown(fields["order"]) ? ways : undefined,
  };
}

/** What a program leaves out of what it makes itself, nobody else has set. */
function hasNone(item: Item, fields: Fields, key: string, isRow: boolean): boolean {
  const list = fields[key];
  return Array.isArray(list) ? list.length === 0 : list === undefined && (isRow || isMade(item));
}
