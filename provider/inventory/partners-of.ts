import { targetOf } from "../runtime/relations.js";
import type { Inventory, Link } from "./inventory.js";
import type { Item } from "./item.js";

/**
 * What an object is tied to by lists of ids, whichever of the two lists the other: the agents of a department.
 *
 * @param kinds - `area/Name` of what is asked for; empty for all.
 * @returns What there is in the inventory, and the ids of what is not.
 */
export function partnersOf(
  item: Item,
  inventory: Inventory,
  kinds: readonly string[] = [],
): readonly (Item | string)[] {
  const isList = ({ path, isMember }: Link) => path.length === 2 && isMember === true;
  const isAskedFor = (...names: readonly string[]) => kinds.length === 0 || names.some((name) => kinds.includes(name));
  const own = inventory.linksOf(item).filter((link) => isList(link) && isAskedFor(...link.targets));
  const others = inventory
    .linksTo(item)
    .filter((link) => isList(link) && isAskedFor(targetOf(inventory.modelOf(link.from))));
  return [...new Set([...own.map(({ to, value }) => to ?? String(value)), ...others.map(({ from }) => from)])];
}
