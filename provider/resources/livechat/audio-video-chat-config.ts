import { type Args, resource } from "../../resource.js";
import { define, leadsTo, switchable, z } from "../../schema/index.js";

const definition = define({
  area: "livechat",
  name: "AudioVideoChatConfig",
  noun: "audio and video chat setting",
  path: "livechat/audioVideoChatConfig",
  singleton: true,
  permission: "Manage Settings",
  fields: {
    /** Whether the site has audio and video chats. Each campaign offers them in its `ChatWindow`. */
    isEnabled: switchable(z.boolean()).optional(),
    /** Whether these chats are recorded by themselves. */
    isAutomaticallyRecordingAudioVideoChatsEnabled: z.boolean().optional(),
    /** Address of the server that keeps the recordings. */
    recordingServerUrl: leadsTo("server", z.string()).optional(),
  },
});

/** The arguments of {@link AudioVideoChatConfig}. */
export interface AudioVideoChatConfigArgs extends Args<typeof definition> {}

/**
 * Audio and video chats, on the whole site.
 *
 * Every site has one: creating the resource takes it over, deleting leaves it as it is.
 *
 * @example
 * ```ts
 * new comm100.livechat.AudioVideoChatConfig("calls", { isEnabled: true });
 * ```
 *
 * @see https://developer.comm100.com/docs/server-api-livechat-audio-video-chat
 */
export class AudioVideoChatConfig extends resource<typeof definition, AudioVideoChatConfigArgs>(definition) {}
