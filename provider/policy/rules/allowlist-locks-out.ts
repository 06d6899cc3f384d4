import { isIPv4 } from "node:net";
import type { Item } from "../../inventory/item.js";
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
    const ranges = inventory.ofType("global:LoginIpAllowlist");
    const message = lockOut(ranges, address);
    return inventory
      .ofType("global:LoginIpAllowlistConfig")
      .filter((item) => message !== undefined && said(item, "isEnabled") === true)
      .map((item) => ({
        item,
        message: `The login IP allowlist ${nameOf(item)} is switched on, and ${message ?? ""}.`,
      }));
  },
};

function lockOut(ranges: readonly Item[], address: string | undefined): string | undefined {
  const known = ranges.map((item) => [numberOf(said(item, "ipRangeFrom")), numberOf(said(item, "ipRangeTo"))]);
  if (known.some(([from, to]) => from === undefined || to === undefined)) return undefined;
  if (known.length === 0) return "the program has no range that is allowed";
  const holds = (number: number) => known.some(([from = 0, to = 0]) => from <= number && number <= to);
  if (known.every(([from = 0, to = 0]) => from > to))
    return "no range of the program can hold an address: each ends before it begins";
  const own = numberOf(address);
  return own === undefined || holds(own) ? undefined : `no range of the program holds your address ${String(address)}`;
}

function numberOf(address: unknown): number | undefined {
  if (typeof address !== "string" || !isIPv4(address)) return undefined;
  return address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
}
