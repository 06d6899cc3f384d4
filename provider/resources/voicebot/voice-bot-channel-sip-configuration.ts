import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { define } from "../../schema/index.js";

const definition = define({
  area: "voicebot",
  name: "VoiceBotChannelSipConfiguration",
  noun: "SIP configuration",
  path: "voicebot/voicebotChannelSIPConfigurations",
  fields: {},
});

/** The arguments of {@link VoiceBotChannelSipConfiguration}. */
export interface VoiceBotChannelSipConfigurationArgs extends Args<typeof definition> {}

/**
 * How a channel of voice bots is connected with a SIP trunk.
 *
 * The API has these objects, but no document that can be read tells their settings: the resource makes and deletes one, and leaves its
 * settings to the Control Panel. To manage one that exists, give its id with the option `import`.
 *
 * @example
 * ```ts
 * new comm100.voicebot.VoiceBotChannelSipConfiguration("sip");
 * ```
 *
 * @see https://developer.comm100.com/docs/voicebot-1
 */
export class VoiceBotChannelSipConfiguration extends resource<typeof definition, VoiceBotChannelSipConfigurationArgs>(
  definition,
) {}

const look = lookUps(definition);

/** Looks up one SIP configuration, by any of its fields: `getVoiceBotChannelSipConfiguration({ id: "…" })`. */
export const getVoiceBotChannelSipConfiguration = look.one;

/** {@link getVoiceBotChannelSipConfiguration} with outputs. */
export const getVoiceBotChannelSipConfigurationOutput = look.oneOutput;

/** Looks up all SIP configurations that a filter lets through; without one, all there are. */
export const getVoiceBotChannelSipConfigurations = look.all;

/** {@link getVoiceBotChannelSipConfigurations} with outputs. */
export const getVoiceBotChannelSipConfigurationsOutput = look.allOutput;
