import { type Args, resource } from "../../resource.js";
import {
  choice,
  define,
  image,
  leadsTo,
  object,
  openChoice,
  reference,
  secret,
  unordered,
  when,
  writeOnly,
  z,
} from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "ChatWindow",
  noun: "chat window",
  path: "livechat/campaigns/{campaignId}/chatWindow",
  singleton: true,
  permission: "Manage Campaigns",
  parent: {
    /** The campaign that the window belongs to: pass `campaign.id`. */
    campaignId: reference("livechat/Campaign"),
  },
  fields: {
    /** Design of the window. */
    style: openChoice("classic", "circle", "bubble").optional(),
    /** Main colour of the window, with a leading hash: `#336699`. */
    color: z.string().optional(),
    /** Whether the chat opens inside the page, or in a window of the browser. */
    type: choice("embeddedChatWindow", "popupChatWindow").optional(),
    /** What the window's head shows: the agent, a banner, or avatar and logo. Applies to the style `classic`. */
    headerType: when({ style: "classic" }, choice("agentInfo", "bannerImage", "avatarAndLogo").optional()),
    /** Whether the head shows the agent's avatar. Applies to the heads `agentInfo` and `avatarAndLogo`. */
    isAvatarDisplayed: when({ headerType: ["agentInfo", "avatarAndLogo"] }, z.boolean().optional()),
    /** Whether the head shows the agent's title. Applies to the head `agentInfo`. */
    isTitleDisplayed: when({ headerType: "agentInfo" }, z.boolean().optional()),
    /** Whether the head shows what the agent's profile says about them. Applies to the head `agentInfo`. */
    isBioDisplayed: when({ headerType: "agentInfo" }, z.boolean().optional()),
    /** Whether the head shows the `logo`. Applies to the head `avatarAndLogo`. */
    isLogoDisplayed: when({ headerType: "avatarAndLogo" }, z.boolean().optional()),
    /** The logo: the address of a picture that the API can download. */
    logo: image().optional(),
    /** Where the banner comes from: the product's gallery, or `bannerImage`. */
    bannerImageType: choice("fromGallery", "fromMyComputer").optional(),
    /** The banner: the address of a picture that the API can download. Applies to the head `bannerImage`. */
    bannerImage: when({ headerType: "bannerImage" }, image().optional()),
    /** The banner from the product's gallery. */
    builtinChatWindowBannerImageId: reference("livechat/ChatWindowBannerGalleryImage").optional(),
    /** Whether each message shows the avatar of who wrote it. */
    isAvatarDisplayedWithMessage: z.boolean().optional(),
    /** Whether the window has a background texture. */
    isBackgroundDisplayed: z.boolean().optional(),
    /**
     * The texture; its values are not documented. Applies while `isBackgroundDisplayed` is on, to the styles `classic` and `circle`.
     */
    backgroundTexture: when({ isBackgroundDisplayed: true, style: ["classic", "circle"] }, openChoice().optional()),
    /** Style sheet of your own for the window. */
    customCSS: leadsTo("style", z.string()).optional(),
    /** Whether visitors may download the transcript. */
    isTranscriptDownloadAllowed: z.boolean().optional(),
    /** Whether visitors may print the transcript. */
    isTranscriptPrintAllowed: z.boolean().optional(),
    /** Whether transcripts are sent to visitors by e-mail. */
    isTranscriptSentToVisitors: z.boolean().optional(),
    /** Whether these e-mails come from the address of the agent who chatted. */
    isTranscriptSentFromCurrentAgentEmail: z.boolean().optional(),
    /** Name that e-mails to visitors come from. */
    fromEmailName: z.string().optional(),
    /** Address that e-mails to visitors come from. */
    fromEmailAddress: leadsTo("page", z.string()).optional(),
    /** Whether e-mails go through `customSMTPServer` instead of the product's own server. */
    isSMTPServerCustomized: z.boolean().optional(),
    /** The mail server that transcripts are sent through. Applies while `isSMTPServerCustomized` is on. */
    customSMTPServer: when(
      { isSMTPServerCustomized: true },
      object({
        /** Name that e-mails come from. */
        fromName: z.string().optional(),
        /** Address that e-mails come from. */
        fromEmail: leadsTo("page", z.string()).optional(),
        /** Host name of the server. */
        mailServer: leadsTo("server", z.string()).optional(),
        /** Port of the server. */
        port: z.number().int().optional(),
        /** How the connection is encrypted. */
        encryptedType: choice("none", "SSL", "TLS").optional(),
        /** Whether the server asks for `username` and `password`. */
        isAuthenticationRequired: z.boolean().optional(),
        /** Name to log in with. */
        username: z.string().optional(),
        /** Password to log in with. Encrypted in state; the API takes it and never shows it. */
        password: secret(writeOnly(z.string())).optional(),
      }).optional(),
    ),
    /** Whether visitors may switch to an offline message. */
    isSwitchToOfflineMessageAllow: z.boolean().optional(),
    /** Whether visitors may send files. */
    isFileSendAllow: z.boolean().optional(),
    /** Whether messages that have not been read are marked. */
    ifMarkUnreadMessage: z.boolean().optional(),
    /** Whether visitors may start audio chats. Audio and video chat must be on for the whole site first, see `AudioVideoChatConfig`. */
    isAudioChatEnabled: z.boolean().optional(),
    /** Whether visitors may start video chats. Audio and video chat must be on for the whole site first, see `AudioVideoChatConfig`. */
    isVideoChatEnabled: z.boolean().optional(),
    /** Whether the visitor's browser shows notifications. Private servers only. */
    isBrowserPopupNotificationEnabled: z.boolean().optional(),
    /** Whether a chat ends by itself when the visitor no longer answers. */
    ifEndChatWhenVisitorIsInactive: z.boolean().optional(),
    /**
     * After how many minutes it ends: 3, 5, 10, 15, 20, 30 or 60. Number or text, as the API's documents have both. Applies while
     * `ifEndChatWhenVisitorIsInactive` is on.
     */
    minutesOfVisitorInactivity: when(
      { ifEndChatWhenVisitorIsInactive: true },
      z.union([z.number().int(), z.string()]).optional(),
    ),
    /** Whether a copy of every transcript goes to an archive by e-mail. */
    isTranscriptSentForArchiving: z.boolean().optional(),
    /** Addresses that get the copies. Applies while `isTranscriptSentForArchiving` is on. */
    receivingEmailAddressesForArchivingTranscripts: when(
      { isTranscriptSentForArchiving: true },
      leadsTo("mail", unordered(z.array(z.string())).optional()),
    ),
    /** Subject of these e-mails; may hold variables. Applies while `isTranscriptSentForArchiving` is on. */
    emailSubjectForArchivingTranscripts: when({ isTranscriptSentForArchiving: true }, z.string().optional()),
    /**
     * What visitors read when a chat starts. HTML: bold, italic, link.
     *
     * @defaultValue empty
     */
    greetingMessage: z.string().optional(),
    /** Whether the window runs `customJS`. */
    isCustomJSEnabled: z.boolean().optional(),
    /**
     * Script of your own that the window runs. A firewall in front of the API may refuse it, and then answers without the API's usual
     * words. Applies while `isCustomJSEnabled` is on.
     */
    customJS: when({ isCustomJSEnabled: true }, leadsTo("script", z.string()).optional()),
  },
});

/** The arguments of {@link ChatWindow}. */
export interface ChatWindowArgs extends Args<typeof definition> {}

/**
 * The window that visitors chat in: its design, what visitors may do in it, and where transcripts go.
 *
 * Exists with the campaign: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.livechat.ChatWindow("shop", {
 *   campaignId: shop.id,
 *   style: "circle",
 *   ifEndChatWhenVisitorIsInactive: true,
 *   minutesOfVisitorInactivity: 10,
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-campaign
 */
export class ChatWindow extends resource<typeof definition, ChatWindowArgs>(definition) {}
