import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { dateTime, define, z } from "../../schema/index.js";

const definition = define({
  area: "global",
  name: "LoginIpAllowlist",
  noun: "allowed login IP range",
  path: "global/loginIpAllowlists",
  naturalKey: ["ipRangeFrom", "ipRangeTo"],
  permission: "Manage Security",
  fields: {
    /** First address of the range: `203.0.113.10`. */
    ipRangeFrom: z.ipv4("is no IPv4 address; write it as 203.0.113.10"),
    /** Last address of the range; the same as `ipRangeFrom` for a single address. */
    ipRangeTo: z.ipv4("is no IPv4 address; write it as 203.0.113.10"),
  },
  outputs: {
    /** When the range was added, in UTC. */
    createdTime: dateTime.optional(),
  },
});

/** The arguments of {@link LoginIpAllowlist}. */
export interface LoginIpAllowlistArgs extends Args<typeof definition> {}

/**
 * A range of addresses that agents may log in from, once `LoginIpAllowlistConfig` is on. While the list is empty, they may log in from
 * anywhere; a wrong range locks them out, so add all ranges before you switch the list on.
 *
 * @example
 * ```ts
 * const office = new comm100.global.LoginIpAllowlist("office", { ipRangeFrom: "203.0.113.10", ipRangeTo: "203.0.113.20" });
 * new comm100.global.LoginIpAllowlistConfig("allowlist", { isEnabled: true }, { dependsOn: office });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-global-setting-login-ip-allowlist
 */
export class LoginIpAllowlist extends resource<typeof definition, LoginIpAllowlistArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one allowed login IP range, by any of its fields: `getLoginIpAllowlist({ ipRangeFrom: "203.0.113.10" })`. */
export const getLoginIpAllowlist = look.one;

/** {@link getLoginIpAllowlist} with outputs. */
export const getLoginIpAllowlistOutput = look.oneOutput;

/** Looks up all allowed login IP ranges that a filter lets through; without one, all there are. */
export const getLoginIpAllowlists = look.all;

/** {@link getLoginIpAllowlists} with outputs. */
export const getLoginIpAllowlistsOutput = look.allOutput;
