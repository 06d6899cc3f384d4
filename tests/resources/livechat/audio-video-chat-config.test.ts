import { AudioVideoChatConfig } from "../../../provider/resources/livechat/index.js";
import { describeLife } from "../describe-life.js";

describeLife(AudioVideoChatConfig, {
  args: {
    isEnabled: true,
    isAutomaticallyRecordingAudioVideoChatsEnabled: true,
    recordingServerUrl: "https://rec.widgets.example",
  },
  change: { isEnabled: false, recordingServerUrl: "https://tape.widgets.example" },
  outside: { isEnabled: false, isAutomaticallyRecordingAudioVideoChatsEnabled: false },
});
