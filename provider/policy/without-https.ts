import type { Item } from "../inventory/item.js";
import { knownOf } from "../inventory/item.js";
import type { Inventory } from "../inventory/inventory.js";
import { isFields } from "../runtime/value.js";
import { partsOf } from "./said.js";

/** Where addresses stand: by type, the names of settings; for all types, the names of objects at any depth that hold a `url`. */
export interface Places {
  readonly settings: Readonly<Record<string, readonly string[]>>;
  readonly objects?: readonly string[];
}

/** The items with an address that begins with `http://`. */
export function withoutHttps(inventory: Inventory, { settings, objects = [] }: Places): Item[] {
  return inventory.items.filter((item) => {
    const known = knownOf(item);
    const nested = partsOf(known).flatMap((part) => objects.map((key) => part[key]));
    const addresses = [
      ...(settings[item.type] ?? []).map((key) => known[key]),
      ...nested.filter(isFields).map(({ url }) => url),
    ];
    return addresses.some((address) => typeof address === "string" && /^\s*http:\/\//i.test(address));
  });
}
