import { VoiceBot } from "../../../provider/resources/voicebot/index.js";
import { describeLife } from "../describe-life.js";

describeLife(VoiceBot, {
  given: (emulator) => ({ channelId: emulator.insert("voicebot/voicebotChannelInstances", {})["id"] }),
  args: (given) => ({
    ...given,
    name: "Order line",
    languageId: "en",
    timeToHangUpCallWhenNoInput: 120,
    wordsThatTriggerBotToWait: ["one moment", "hold on"],
  }),
  change: { timeToHangUpCallWhenNoInput: 60 },
  outside: { wordsThatTriggerBotToWait: ["changed by hand"] },
});
