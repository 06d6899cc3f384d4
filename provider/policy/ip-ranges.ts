import { isIPv4 } from "node:net";
import type { Inventory } from "../inventory/inventory.js";
import { type Item, knownOf } from "../inventory/item.js";
import { textIn } from "./said.js";

/** A range of IPv4 addresses, both ends included. */
export interface IpRange {
  readonly item: Item;
  readonly from: number;
  readonly to: number;
}

/** How many IPv4 addresses there are. */
export const allAddresses = 2 ** 32;

/** The ranges of a type, as far as they are known. */
export function ipRangesOf(type: string, inventory: Inventory): IpRange[] {
  return inventory.ofType(type).flatMap((item) => {
    const [from, to] = ["ipRangeFrom", "ipRangeTo"].map((key) => addressNumber(textIn(knownOf(item), key)));
    return from === undefined || to === undefined ? [] : [{ item, from, to }];
  });
}

/** An IPv4 address as a number. */
export function addressNumber(address: string | undefined): number | undefined {
  if (address === undefined || !isIPv4(address)) return undefined;
  return address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
}

/** How many addresses lie in some of the ranges. */
export function addressesIn(ranges: readonly IpRange[]): number {
  let [count, next] = [0, 0];
  for (const { from, to } of ranges.toSorted((one, other) => one.from - other.from)) {
    count += Math.max(0, to + 1 - Math.max(from, next));
    next = Math.max(next, to + 1);
  }
  return count;
}
