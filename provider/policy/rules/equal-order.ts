import type { Inventory } from "../../inventory/inventory.js";
import { type Item, knownOf } from "../../inventory/item.js";
import type { Fields } from "../../runtime/value.js";
import type { RowsNode } from "../../schema/shape.js";
import type { Mistake, Rule, Surroundings } from "../rule.js";
import { rowsTwice } from "../rows-twice.js";
import { isMade, numberIn, said } from "../said.js";

/** What is tried, run or shown in the order of its places. */
const ordered = [
  "livechat:RoutingRule",
  "livechat:DynamicCampaignRule",
  "livechat:AutoInvitation",
  "livechat:Segment",
  "ticketing:RoutingRule",
  "ticketing:SlaPolicy",
  "ticketing:Trigger",
];

/** Finds things that have one place, where the place says which comes first. */
export const equalOrder: Rule = {
  name: "equal-order",
  title: "Two of one place",
  why: "Nobody can tell which of the two comes first, so what happens changes by chance.",
  advice: "Give each an `order` of its own.",
  sees:
    "`order` of routing rules, rules of the dynamic campaign, SLA policies, triggers, segments and invitations, among those of one parent; " +
    "and of the rows of one list, such as conditions, which logical expressions call by it.",
  severity: "warning",
  find: (inventory, surroundings) => [
    ...ordered.flatMap((type) => amongItems(type, inventory, surroundings)),
    ...inventory.items.filter(isMade).flatMap((item) => amongRows(item, inventory, surroundings)),
  ],
};

function amongItems(type: string, inventory: Inventory, { nameOf, quote }: Surroundings): Mistake[] {
  const first = new Map<string, Item>();
  return inventory.ofType(type).flatMap((item) => {
    const order = numberIn(knownOf(item), "order");
    const key = `${parentKey(item, inventory)} ${order ?? ""}`;
    const other = first.get(key);
    if (order === undefined || said(item, "isEnabled") === false) return [];
    first.set(key, other ?? item);
    const noun = inventory.nounOf(item);
    const place = quote(`, ${order},`);
    return other
      ? [{ item, message: `The ${noun} ${nameOf(item)} has the same order${place} as the ${noun} ${nameOf(other)}.` }]
      : [];
  });
}

/** What has no parent stands with all of its type; what has one that is not known, with no other. */
function parentKey(item: Item, inventory: Inventory): string {
  const { parents } = inventory.modelOf(item);
  if (parents.length === 0) return "";
  return inventory.parentOf(item)?.urn ?? JSON.stringify(parents.map((key) => said(item, key) ?? item.urn));
}

function amongRows(item: Item, inventory: Inventory, { nameOf, quote }: Surroundings): Mistake[] {
  const name = `the ${inventory.nounOf(item)} ${nameOf(item)}`;
  return rowsTwice(item.inputs, inventory.modelOf(item).node, orderTwice).map(({ key, value: order }) => ({
    item,
    message: `Two rows of \`${key}\` of ${name} have the same order${quote(`, ${order}`)}.`,
  }));
}

function orderTwice(rows: readonly Fields[], { rowPosition }: RowsNode): number | undefined {
  const orders = rows.map((row) => (rowPosition === undefined ? undefined : numberIn(row, rowPosition)));
  return orders.find((order, place) => order !== undefined && orders.indexOf(order) < place);
}
