import { addressesIn, allAddresses, ipRangesOf } from "../ip-ranges.js";
import type { Rule } from "../rule.js";

const lists = [
  { type: "global:LoginIpAllowlist", everybody: "lets everybody in", many: "lets in" },
  { type: "livechat:BannedIp", everybody: "keeps everybody out", many: "keeps out" },
];

/** Finds ranges of addresses that hold everybody, or nobody. */
export const openIpRange: Rule = {
  name: "open-ip-range",
  title: "A range of addresses that holds everybody, or nobody",
  why: "An allow-list of everybody keeps nobody out; a ban of everybody closes live chat; a range that is backwards does neither.",
  advice: "Name the addresses that are meant, the lower one as `ipRangeFrom`.",
  sees:
    "`ipRangeFrom` and `ipRangeTo` of `global.LoginIpAllowlist` and `livechat.BannedIp`: a range that ends before it begins, and ranges " +
    "that hold half of all IPv4 addresses or more, one by one or together.",
  severity: "error",
  find: (inventory, { nameOf, quote }) =>
    lists.flatMap(({ type, everybody, many }) => {
      const ranges = ipRangesOf(type, inventory);
      const backwards = ranges
        .filter(({ from, to }) => from > to)
        .map(({ item }) => ({
          item,
          message: `The ${inventory.nounOf(item)} ${nameOf(item)} ends before it begins, and holds no address.`,
        }));
      const share = addressesIn(ranges) / allAddresses;
      const largest = ranges.toSorted((one, other) => other.to - other.from - (one.to - one.from))[0];
      if (!largest || share < 0.5) return backwards;
      const { item } = largest;
      const says = share === 1 ? everybody : `${many} ${Math.floor(share * 100)} % of all addresses: almost everybody`;
      const alone = (largest.to - largest.from + 1) / allAddresses === share;
      const name = `The ${inventory.nounOf(item)} ${nameOf(item)}${alone ? "" : ", together with others,"}`;
      return [...backwards, { item, message: `${name} ${quote(says, `${everybody}, or almost`)}.` }];
    }),
};
