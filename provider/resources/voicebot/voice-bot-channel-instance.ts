import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { define } from "../../schema/index.js";

const definition = define({
  area: "voicebot",
  name: "VoiceBotChannelInstance",
  noun: "voice channel",
  path: "voicebot/voicebotChannelInstances",
  fields: {},
});

/** The arguments of {@link VoiceBotChannelInstance}. */
export interface VoiceBotChannelInstanceArgs extends Args<typeof definition> {}

/**
 * A channel that calls of a voice bot come through. A `VoiceBot` names it in `channelId`.
 *
 * The API has these objects, but no document that can be read tells their settings: the resource makes and deletes one, and leaves its
 * settings to the Control Panel. To manage one that exists, give its id with the option `import`.
 *
 * @example
 * ```ts
 * new comm100.voicebot.VoiceBotChannelInstance("main");
 * ```
 *
 * @see https://developer.comm100.com/docs/voicebot-1
 */
export class VoiceBotChannelInstance extends resource<typeof definition, VoiceBotChannelInstanceArgs>(definition) {}

const look = lookUps(definition);

/** Looks up one voice channel, by any of its fields: `getVoiceBotChannelInstance({ id: "…" })`. */
export const getVoiceBotChannelInstance = look.one;

/** {@link getVoiceBotChannelInstance} with outputs. */
export const getVoiceBotChannelInstanceOutput = look.oneOutput;

/** Looks up all voice channels that a filter lets through; without one, all there are. */
export const getVoiceBotChannelInstances = look.all;

/** {@link getVoiceBotChannelInstances} with outputs. */
export const getVoiceBotChannelInstancesOutput = look.allOutput;
