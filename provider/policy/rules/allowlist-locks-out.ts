import type { Inventory } from "../../inventory/inventory.js";
import { addressNumber, ipRangesOf } from "../ip-ranges.js";
import type { Rule } from "../rule.js";
import { said } from "../said.js";

/** Finds lists of login addresses that keep out whoever applies them. */
export const allowlistLocksOut: Rule = {
  name: "allowlist-locks-out",
  title: "A login allow-list that locks out the person who applies it",
  why: "Nobody can log in any more, not even to undo it.",
  advice: "Add a `global.LoginIpAllowlist` with the address that you work from, before the list is switched on.",
  sees:
    "The ranges of `global.LoginIpAllowlist` in the program, while `global.LoginIpAllowlistConfig` is switched on in it. With the address " +
    "of whoever applies it: whether a range holds it. Without: whether there is a range at all that can hold one. Ranges that were made by " +
    "hand are not seen: bring them into the program, or switch the rule off.",
  uses: ["address"],
  severity: "error",
  find: (inventory, { address, nameOf }) => {
    const message = lockOut(inventory, address);
    return inventory
      .ofType("global:LoginIpAllowlistConfig")
      .filter((item) => message !== undefined && said(item, "isEnabled") === true)
      .map((item) => ({
        item,
        message: `The login IP allowlist ${nameOf(item)} is switched on, and ${message ?? ""}.`,
      }));
  },
};

function lockOut(inventory: Inventory, address: string | undefined): string | undefined {
  const all = inventory.ofType("global:LoginIpAllowlist");
  const ranges = ipRangesOf("global:LoginIpAllowlist", inventory);
  if (ranges.length < all.length) return undefined;
  if (ranges.length === 0) return "the program has no range that is allowed";
  if (ranges.every(({ from, to }) => from > to))
    return "no range of the program can hold an address: each ends before it begins";
  const own = addressNumber(address);
  const isHeld = own === undefined || ranges.some(({ from, to }) => from <= own && own <= to);
  return isHeld ? undefined : `no range of the program holds your address ${String(address)}`;
}
