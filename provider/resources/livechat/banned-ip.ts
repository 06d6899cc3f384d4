import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { dateTime, define, z } from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "BannedIp",
  noun: "banned IP range",
  path: "livechat/bannedIps",
  naturalKey: ["ipRangeFrom", "ipRangeTo"],
  permission: "Manage Ban List",
  fields: {
    /** First address of the range: `198.51.100.7`. */
    ipRangeFrom: z.ipv4("is no IPv4 address; write it as 198.51.100.7").optional(),
    /** Last address of the range; the same as `ipRangeFrom` for a single address. */
    ipRangeTo: z.ipv4("is no IPv4 address; write it as 198.51.100.7").optional(),
    /** Why it is banned. */
    comment: z.string().optional(),
  },
  outputs: {
    /** The agent who banned it, or changed the ban: the one that Pulumi acts as. */
    agentId: z.string().optional(),
    /** When it was banned, in UTC. */
    createdTime: dateTime.optional(),
    /** When the ban was last written, in UTC. */
    lastUpdatedTime: dateTime.optional(),
  },
});

/** The arguments of {@link BannedIp}. */
export interface BannedIpArgs extends Args<typeof definition> {}

/**
 * A range of addresses whose visitors cannot chat.
 *
 * @example
 * ```ts
 * new comm100.livechat.BannedIp("spammer", {
 *   ipRangeFrom: "198.51.100.7",
 *   ipRangeTo: "198.51.100.7",
 *   comment: "Spam since March",
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-banned-ip
 */
export class BannedIp extends resource<typeof definition, BannedIpArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one banned IP range, by any of its fields: `getBannedIp({ ipRangeFrom: "198.51.100.7" })`. */
export const getBannedIp = look.one;

/** {@link getBannedIp} with outputs. */
export const getBannedIpOutput = look.oneOutput;

/** Looks up all banned IP ranges that a filter lets through; without one, all there are. */
export const getBannedIps = look.all;

/** {@link getBannedIps} with outputs. */
export const getBannedIpsOutput = look.allOutput;
