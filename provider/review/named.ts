import type { Inventory } from "../inventory/inventory.js";
import type { Item } from "../inventory/item.js";
import type { Change, ChangeSet } from "./change.js";
import { nameSpan, type Sentence } from "./span.js";

/** The inventory that knows the object of a change. */
export function inventoryOf({ after }: Pick<Change, "after">, set: ChangeSet): Inventory {
  return after ? set.after : set.before;
}

/** An object by what the Control Panel calls it: `routing rule *VIP*`; of what a site or a campaign has once, `chat window`. */
export function named(item: Item, inventory: Inventory): Sentence {
  const { definition } = inventory.modelOf(item);
  const label = inventory.labelOf(item);
  const isAlone = definition.singleton === true && label === item.name;
  const account = item.account === undefined ? [] : [" (account ", nameSpan(item.account), ")"];
  return [definition.noun, ...(isAlone ? [] : [" ", nameSpan(label)]), ...account];
}

/** The same with what it belongs to: `chat window of campaign *Shop*`. */
export function placed(item: Item, inventory: Inventory): Sentence {
  const root = inventory.rootOf(item);
  return root === item ? named(item, inventory) : [...named(item, inventory), " of ", ...named(root, inventory)];
}
