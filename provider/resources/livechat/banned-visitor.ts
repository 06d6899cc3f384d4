import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { dateTime, define, z } from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "BannedVisitor",
  noun: "banned visitor",
  path: "livechat/bannedVisitors",
  naturalKey: ["visitorId"],
  permission: "Manage Ban List",
  fields: {
    /** The visitor's id, as the chat's details show it. */
    visitorId: z.string().optional(),
    /** Why the visitor is banned. */
    comment: z.string().optional(),
  },
  outputs: {
    /** The agent who banned the visitor, or changed the ban: the one that Pulumi acts as. */
    agentId: z.string().optional(),
    /** When the visitor was banned, in UTC. */
    createdTime: dateTime.optional(),
    /** When the ban was last written, in UTC. */
    lastUpdatedTime: dateTime.optional(),
  },
});

/** The arguments of {@link BannedVisitor}. */
export interface BannedVisitorArgs extends Args<typeof definition> {}

/**
 * A visitor who cannot chat. Visitors come and go, so few of them belong into a program; to keep out a network, see `BannedIp`.
 *
 * @example
 * ```ts
 * new comm100.livechat.BannedVisitor("troll", {
 *   visitorId: "00112233-0000-4000-8000-000000000010",
 *   comment: "Insults agents",
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-banned-visitor
 */
export class BannedVisitor extends resource<typeof definition, BannedVisitorArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one banned visitor, by any of its fields: `getBannedVisitor({ visitorId: "…" })`. */
export const getBannedVisitor = look.one;

/** {@link getBannedVisitor} with outputs. */
export const getBannedVisitorOutput = look.oneOutput;

/** Looks up all banned visitors that a filter lets through; without one, all there are. */
export const getBannedVisitors = look.all;

/** {@link getBannedVisitors} with outputs. */
export const getBannedVisitorsOutput = look.allOutput;
