import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import {
  anything,
  choice,
  dateTime,
  define,
  filledIn,
  openChoice,
  reference,
  unordered,
  z,
} from "../../schema/index.js";

const definition = define({
  area: "voicebot",
  name: "VoiceBot",
  noun: "voice bot",
  path: "voicebot/voicebots",
  naturalKey: ["name"],
  include: ["voicebotChannelInstance"],
  fields: {
    /** Name of the bot. */
    name: z.string().min(1),
    /** What the bot is for. */
    description: z.string().optional(),
    /** Language that the bot understands and speaks. */
    languageId: choice("en", "zh-CN", "zh-TW").optional(),
    /** Id of the engine that understands callers. The list of engines is not documented; an existing bot shows its own. */
    engineId: filledIn(z.string()).optional(),
    /** The channel that calls come through: pass `voiceBotChannelInstance.id`. */
    channelId: reference("voicebot/VoiceBotChannelInstance").optional(),
    /** Id of the voice that the bot speaks with. The list of voices is not documented; an existing bot shows its own. */
    voiceNameId: z.string().optional(),
    /** Confidence below which the bot has no answer. */
    intentHighConfidenceScore: z.number().int().optional(),
    /**
     * After how many seconds of silence the bot repeats what it said last, 1 to 60.
     *
     * @defaultValue `20`
     */
    timeIntervalToRepeatLastMessageWhenNoInput: z.number().int().min(1).max(60).optional(),
    /**
     * After how many seconds of silence the bot ends the call, 1 to 600.
     *
     * @defaultValue `90`
     */
    timeToHangUpCallWhenNoInput: z.number().int().min(1).max(600).optional(),
    /** What the bot says before it ends a call for silence. */
    messageBeforeHangUpCallWhenNoInput: z.string().optional(),
    /** Words by which callers make the bot wait: `hold on`. The list replaces the one on the server. */
    wordsThatTriggerBotToWait: unordered(z.array(z.string())).optional(),
    /** What the bot says when it is made to wait. */
    messageWhenBotTriggeredToWait: z.string().optional(),
    /**
     * For how many seconds the bot waits then.
     *
     * @defaultValue `90`
     */
    botWaitingTime: z.number().int().optional(),
  },
  outputs: {
    /** How far training is; it begins by itself when intents change. */
    trainingStatus: openChoice("succeeded", "processing", "failed").optional(),
    /** How far an import of intents is. */
    importingStatus: openChoice("none", "processing", "succeeded", "failed").optional(),
    /** When the bot, or anything that belongs to it, last changed, in UTC. */
    lastUpdatedTime: dateTime.optional(),
    /** The engine itself; its keys are not documented. */
    engine: anything.optional(),
    /** The language itself; its keys are not documented. */
    language: anything.optional(),
    /** The voice itself; its keys are not documented. */
    voiceName: anything.optional(),
  },
});

/** The arguments of {@link VoiceBot}. */
export interface VoiceBotArgs extends Args<typeof definition> {}

/**
 * A bot that answers telephone calls.
 *
 * @example
 * ```ts
 * const line = new comm100.voicebot.VoiceBot("line", {
 *   name: "Order line",
 *   languageId: "en",
 *   wordsThatTriggerBotToWait: ["hold on", "one moment"],
 * });
 * ```
 *
 * @see https://developer.comm100.com/docs/voicebot-1
 */
export class VoiceBot extends resource<typeof definition, VoiceBotArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one voice bot, by any of its fields: `getVoiceBot({ name: "…" })`. */
export const getVoiceBot = look.one;

/** {@link getVoiceBot} with outputs. */
export const getVoiceBotOutput = look.oneOutput;

/** Looks up all voice bots that a filter lets through; without one, all there are. */
export const getVoiceBots = look.all;

/** {@link getVoiceBots} with outputs. */
export const getVoiceBotsOutput = look.allOutput;
