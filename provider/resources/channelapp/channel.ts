import { lookUps } from "../../look-up.js";
import { define, openChoice, z } from "../../schema/index.js";

const definition = define({
  area: "channelapp",
  name: "Channel",
  noun: "channel",
  path: "channelapp/appchannels",
  fields: {},
  outputs: {
    /** Name of the channel. */
    Name: z.string().optional(),
    /** The app that the channel belongs to. */
    appId: z.string().optional(),
    /** How the channel knows its contacts: the id of a `ContactIdentityType`. */
    contactIdentityTypeId: z.string().optional(),
    /** How agents see the channel's messages. */
    MessageDisplayType: openChoice("FlatView", "TreeView", "EmailView").optional(),
    /** How long a message to a contact may be. */
    OutgoingMessageMaxLength: z.number().int().optional(),
    /** What messages to contacts may hold, as the sum of flags that are not documented. */
    OutgoingMessageCapability: z.number().int().optional(),
    /** Whether agents may reply before the contact wrote again. */
    IfAllowActiveReply: z.boolean().optional(),
    /** Whether agents may reply from another account of the channel. */
    IfSupportDiffAccountReply: z.boolean().optional(),
    /** Whether agents may begin a conversation. */
    IfAllowActiveCreation: z.boolean().optional(),
    /** Whether the editor shows a subject. */
    IfDisplaySubject: z.boolean().optional(),
    /** Whether the editor shows the contact. */
    IfDisplayContact: z.boolean().optional(),
    /** Whether the editor shows who gets a copy. */
    IfDisplayCc: z.boolean().optional(),
    /** Whether the editor shows its toolbar. */
    IfDisplayToolbarOfEditor: z.boolean().optional(),
    /** Whether the editor shows attachments. */
    IfDisplayAttachment: z.boolean().optional(),
    /** Whether the editor shows the account of the channel. */
    IfDisplayChannelAccount: z.boolean().optional(),
    /** Whether agents may write on the full screen. */
    IfEnableFullScreenReply: z.boolean().optional(),
    /** Whether conversations have notes. */
    IfHasNote: z.boolean().optional(),
    /** Whether agents may save a draft. */
    IfEnableSaveAsDraft: z.boolean().optional(),
    /** Whether agents may mention someone with `@`. */
    IfAllowAtFeature: z.boolean().optional(),
    /** Whether bots can work in the channel. */
    IfSupportBot: z.boolean().optional(),
    /** Whether visitors can get replies. */
    ifCanReplyToVisitor: z.boolean().optional(),
    /** Whether the result of notifications is synchronised. */
    ifSynchronizeNotificationResult: z.boolean().optional(),
    /** Whether agents can merge tickets of the channel. */
    ifCanMergeTicketByAgent: z.boolean().optional(),
    /** Whether agents can change the ticket's contact. */
    ifCanChangeContactByAgent: z.boolean().optional(),
    /** Whether agents can make a contact. */
    ifCanCreateContactByAgent: z.boolean().optional(),
  },
});

const look = lookUps(definition);

/** Looks up one channel, by any of its fields: `getChannel({ Name: "…" })`. */
export const getChannel = look.one;

/** {@link getChannel} with outputs. */
export const getChannelOutput = look.oneOutput;

/** Looks up all channels that a filter lets through; without one, all there are. */
export const getChannels = look.all;

/** {@link getChannels} with outputs. */
export const getChannelsOutput = look.allOutput;
