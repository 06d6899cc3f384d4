import { lookUps } from "../../look-up.js";
import { type Args, resource } from "../../resource.js";
import { define } from "../../schema/index.js";

const definition = define({
  area: "voicebot",
  name: "VoiceBotChannelTwilioConfiguration",
  noun: "Twilio configuration",
  path: "voicebot/voicebotChannelTwilioConfigurations",
  fields: {},
});

/** The arguments of {@link VoiceBotChannelTwilioConfiguration}. */
export interface VoiceBotChannelTwilioConfigurationArgs extends Args<typeof definition> {}

/**
 * How a channel of voice bots is connected with Twilio.
 *
 * The API has these objects, but no document that can be read tells their settings: the resource makes and deletes one, and leaves its
 * settings to the Control Panel. To manage one that exists, give its id with the option `import`.
 *
 * @example
 * ```ts
 * new comm100.voicebot.VoiceBotChannelTwilioConfiguration("twilio");
 * ```
 *
 * @see https://developer.comm100.com/docs/voicebot-1
 */
export class VoiceBotChannelTwilioConfiguration extends resource<
  typeof definition,
  VoiceBotChannelTwilioConfigurationArgs
>(definition) {}

const look = lookUps(definition);

/** Looks up one Twilio configuration, by any of its fields: `getVoiceBotChannelTwilioConfiguration({ id: "…" })`. */
export const getVoiceBotChannelTwilioConfiguration = look.one;

/** {@link getVoiceBotChannelTwilioConfiguration} with outputs. */
export const getVoiceBotChannelTwilioConfigurationOutput = look.oneOutput;

/** Looks up all Twilio configurations that a filter lets through; without one, all there are. */
export const getVoiceBotChannelTwilioConfigurations = look.all;

/** {@link getVoiceBotChannelTwilioConfigurations} with outputs. */
export const getVoiceBotChannelTwilioConfigurationsOutput = look.allOutput;
