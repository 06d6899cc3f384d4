import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { action, dateTime, define, filledIn, openChoice, reference, z } from "../../schema/index.js";

const definition = define({
  area: "ticketing",
  name: "ChannelAccount",
  noun: "channel account",
  path: "ticketing/channelAccounts",
  naturalKey: ["appId", "originalAccountId"],
  fields: {
    /** The channel: `Email` for a mailbox, else the app that connects it. */
    appId: openChoice("Email", "Facebook", "Twitter", "WeChat", "WhatsApp"),
    /** What the channel calls the account: of a mailbox its address. */
    originalAccountId: z.string().min(1),
    /** Name shown to agents. */
    name: z.string().min(1),
    /** Whether messages come in and go out through the account. */
    isEnabled: z.boolean().optional(),
    /** Address of the picture that the account has at the channel. */
    avatarUrl: z.string().optional(),
    /** Name that the account shows at the channel. */
    screenName: z.string().optional(),
    /** Whether a chatbot answers messages of the account. */
    isBotEnabled: action((on) => ({ name: on === true ? "enableBot" : "disableBot" }), z.boolean()).optional(),
    /** The chatbot: pass `chatbot.id`. All zeros while there is none. */
    chatbotId: filledIn(reference("bot/Chatbot")).optional(),
    /** Share of the messages that goes to the chatbot while agents are online, in per cent. */
    percentageToBotWhenOnline: z.number().int().min(0).max(100).optional(),
    /** Share of the messages that goes to the chatbot while no agent is online, in per cent. */
    percentageToBotWhenOffline: z.number().int().min(0).max(100).optional(),
    /** Whether e-mails go out through this mailbox where nothing else is said. */
    isDefault: z.boolean().optional(),
  },
  outputs: {
    /** When the account was connected, in UTC. */
    createdTime: dateTime,
    /** Channels of the account. Older versions of the API only. */
    channelIds: z.array(z.string()).optional(),
  },
});

/** The arguments of {@link ChannelAccount}. */
export interface ChannelAccountArgs extends Args<typeof definition> {}

/**
 * An account through which messages become tickets: a mailbox, a Facebook page, a WhatsApp number.
 *
 * Accounts come into being when somebody connects the channel in the Control Panel, with a log-in that no program can do. So connect the
 * account there, and take it over with the option `import` to manage its chatbot. Deleting the resource disconnects the account; the
 * options `retainOnDelete` and `protect` keep it.
 *
 * @example
 * ```ts
 * new comm100.ticketing.ChannelAccount(
 *   "support",
 *   { appId: "Email", originalAccountId: "help@shop.example", name: "Shop support", isBotEnabled: true, chatbotId: bot.id },
 *   { import: "3f0c2b1e-5a77-4d0e-9a0e-2b6f7c1d0070", retainOnDelete: true },
 * );
 * ```
 *
 * @see https://dash15.comm100.io/doc/Ticketing/channelAccount
 */
export class ChannelAccount extends resource<typeof definition, ChannelAccountArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one channel account, by any of its fields: `getChannelAccount({ originalAccountId: "…" })`. */
export const getChannelAccount = look.one;

/** {@link getChannelAccount} with outputs. */
export const getChannelAccountOutput = look.oneOutput;

/** Looks up all channel accounts that a filter lets through; without one, all there are. */
export const getChannelAccounts = look.all;

/** {@link getChannelAccounts} with outputs. */
export const getChannelAccountsOutput = look.allOutput;
