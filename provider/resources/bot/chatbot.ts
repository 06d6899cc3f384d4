import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import {
  anything,
  choice,
  dateTime,
  define,
  filledIn,
  image,
  leadsTo,
  onlyInPost,
  openChoice,
  unordered,
  z,
} from "../../schema/index.js";

const definition = define({
  area: "bot",
  name: "Chatbot",
  noun: "chatbot",
  path: "bot/chatbots",
  naturalKey: ["name"],
  permission: "Manage Bot",
  fields: {
    /** Name of the bot. */
    name: z.string().min(1),
    /** Language that the bot understands and speaks: `en`. Fixed once the bot is made: another language replaces it. */
    languageId: onlyInPost(z.string().min(1)),
    /**
     * Id of the engine that understands visitors. The list of engines is not documented; an existing bot shows its own. Fixed once the bot
     * is made: another engine replaces it.
     */
    engineId: onlyInPost(z.string().min(1)),
    /** What the bot is for. */
    description: z.string().optional(),
    /**
     * Address that a third-party engine is called at. Needed when `engineId` is a third-party engine.
     *
     * @defaultValue `https://`
     */
    thirdPartyWebhookUrl: leadsTo("server", filledIn(z.string())).optional(),
    /** Id of the bot in the third-party engine. */
    thirdPartyBotId: z.string().optional(),
    /** Version of the bot in the third-party engine. */
    thirdPartyBotVersion: z.number().int().optional(),
    /**
     * From which confidence on an answer counts as certain, 0 to 100.
     *
     * @defaultValue `40`
     */
    highConfidenceScore: z.number().int().min(0).max(100).optional(),
    /**
     * Up to which confidence the bot has no answer, 0 to 100. Between the two scores it offers possible answers, see
     * `ChatbotMessageWhenProvidingPossibleAnswer`.
     *
     * @defaultValue `20`
     */
    noAnswerScore: z.number().int().min(0).max(100).optional(),
    /** How spoken answers are encoded. */
    outputAudioEncoding: choice("linear16", "oggOpus").optional(),
    /** Voice that speaks the answers. */
    voiceGender: choice("male", "female").optional(),
    /** Whether `customizeAvatar` is shown instead of the avatar of `systemAvatarId`. */
    ifCustomizeAvatar: z.boolean().optional(),
    /** Picture of the bot: an address that the API can download. Needed while `ifCustomizeAvatar` is on. */
    customizeAvatar: image().optional(),
    /** One of the product's own avatars, by its id: `00000000-0000-0000-0000-000000000001`. */
    systemAvatarId: filledIn(z.string()).optional(),
    /**
     * Up to which score a visitor's mood is very negative, -10 to 10. Applies while `ifSentiment` is on.
     *
     * @defaultValue `-8`
     */
    veryNegativeScore: z.number().int().min(-10).max(10).optional(),
    /**
     * Up to which score a visitor's mood is negative, -10 to 10. Applies while `ifSentiment` is on.
     *
     * @defaultValue `-3`
     */
    negativeScore: z.number().int().min(-10).max(10).optional(),
    /**
     * Up to which score a visitor's mood is neutral, -10 to 10. Applies while `ifSentiment` is on.
     *
     * @defaultValue `2`
     */
    neutralScore: z.number().int().min(-10).max(10).optional(),
    /**
     * Up to which score a visitor's mood is positive, -10 to 10. Applies while `ifSentiment` is on.
     *
     * @defaultValue `7`
     */
    positiveScore: z.number().int().min(-10).max(10).optional(),
    /** Whether the bot rates the mood of visitors. */
    ifSentiment: z.boolean().optional(),
    /** Whether the bot translates what visitors write in other languages. */
    ifAutoTranslation: z.boolean().optional(),
    /** Style of quick replies; the values are not documented. */
    quickReplyStyles: z.string().optional(),
    /** Whether the bot answers with its own intents. Newer versions of the API only. */
    isCustomAnswersEnabled: z.boolean().optional(),
    /** Whether the bot answers from pages that it has read, see `ChatbotGenerativeAnswersSource`. Newer versions of the API only. */
    isGenerativeAnswersEnabled: z.boolean().optional(),
    /** Seen when the Control Panel makes a bot; no document explains it. */
    isManual: z.boolean().optional(),
    /** How the bot is paid for. Probably set by billing. */
    paymentStatus: openChoice("paid", "trial").optional(),
    /** Channels that the bot works in, by the names that the Control Panel shows: `Live Chat`. The list replaces the one on the server. */
    channelIds: unordered(
      z.array(openChoice("Live Chat", "Facebook Messenger", "Twitter Direct Message", "WeChat", "WhatsApp", "SMS")),
    ).optional(),
  },
  outputs: {
    /** Kind of engine. Older versions of the API only. */
    engineType: openChoice("dialogflow", "chloe", "thirdParty").optional(),
    /** How far training is; it begins by itself when intents change. */
    trainingStatus: openChoice("succeeded", "processing", "failed").optional(),
    /** How far an import of intents is. */
    importingStatus: openChoice("none", "processing", "succeeded", "failed").optional(),
    /** Address of the picture shown; its version changes with the picture. */
    avatar: z.string().optional(),
    /** Accounts of the channels; their keys are not documented. */
    channelAccounts: z.array(anything).optional(),
    /** Live-chat campaigns that use the bot; their keys are not documented. */
    campaigns: z.array(anything).optional(),
    /** Whether the bot was deleted and is merely kept. */
    isDeleted: z.boolean().optional(),
    /** When the bot, or anything that belongs to it, last changed, in UTC. */
    lastUpdatedTime: dateTime.optional(),
  },
});

/** The arguments of {@link Chatbot}. */
export interface ChatbotArgs extends Args<typeof definition> {}

/**
 * A chatbot that answers visitors with intents: what visitors may ask, and what the bot does then.
 *
 * A new bot brings a root category for intents and messages for events of a chat with it; `ChatbotMessageWhenAVisitorStartAChat` and
 * `ChatbotMessageWhenProvidingPossibleAnswer` adopt these. `livechat.ChatbotIntegration` puts a bot to work in a campaign.
 *
 * @example
 * ```ts
 * const bot = new comm100.bot.Chatbot("shop", {
 *   name: "Shop bot",
 *   languageId: "en",
 *   engineId: "b0000000-0000-4000-8000-0000000000e1",
 *   channelIds: ["Live Chat"],
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-bot-chatbot
 */
export class Chatbot extends resource<typeof definition, ChatbotArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one chatbot, by any of its fields: `getChatbot({ name: "…" })`. */
export const getChatbot = look.one;

/** {@link getChatbot} with outputs. */
export const getChatbotOutput = look.oneOutput;

/** Looks up all chatbots that a filter lets through; without one, all there are. */
export const getChatbots = look.all;

/** {@link getChatbots} with outputs. */
export const getChatbotsOutput = look.allOutput;
