import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { choice, define, leadsTo, z } from "../../schema/index.js";

const definition = define({
  area: "ticketing",
  name: "BlockedSender",
  noun: "blocked sender",
  path: "ticketing/blockedSenders",
  naturalKey: ["identityValueOrDomain"],
  queries: ["emailOrDomain"],
  twins: { emailOrDomain: "identityValueOrDomain" },
  fields: {
    /** Who is blocked: an address, or a domain for all of its addresses: `spam.example`. Needed, here or as `emailOrDomain`. */
    identityValueOrDomain: leadsTo("nowhere", z.string().min(1)).optional(),
    /** The older name of `identityValueOrDomain`. Give one of the two; the API gets both. */
    emailOrDomain: leadsTo("nowhere", z.string().min(1)).optional(),
    /** What happens to the sender's messages from now on: they are marked as junk, or refused. */
    blockLevel: choice("markFutureMessagesAsJunk", "rejectAllFutureMessages").optional(),
    /** Channel that the sender writes through. Newer versions of the API only, which do not describe it. */
    channel: z.string().optional(),
    /** Identity of the contact who is blocked. Newer versions of the API only, which do not describe it. */
    contactIdentityId: z.string().optional(),
  },
});

/** The arguments of {@link BlockedSender}. */
export interface BlockedSenderArgs extends Args<typeof definition> {}

/**
 * An address or a domain whose messages do not become tickets.
 *
 * @example
 * ```ts
 * new comm100.ticketing.BlockedSender("spam", {
 *   identityValueOrDomain: "spam.example",
 *   blockLevel: "markFutureMessagesAsJunk",
 * });
 * ```
 *
 * @see https://dash15.comm100.io/doc/Ticketing/blockedSender
 */
export class BlockedSender extends resource<typeof definition, BlockedSenderArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one blocked sender, by any of its fields: `getBlockedSender({ identityValueOrDomain: "…" })`. */
export const getBlockedSender = look.one;

/** {@link getBlockedSender} with outputs. */
export const getBlockedSenderOutput = look.oneOutput;

/** Looks up all blocked senders that a filter lets through; without one, all there are. */
export const getBlockedSenders = look.all;

/** {@link getBlockedSenders} with outputs. */
export const getBlockedSendersOutput = look.allOutput;
