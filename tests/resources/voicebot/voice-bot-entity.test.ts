import { VoiceBotEntity } from "../../../provider/resources/voicebot/index.js";
import { describeLife } from "../describe-life.js";

const large = { keyword: "large", synonyms: ["big", "extra large"] };

describeLife(VoiceBotEntity, {
  given: (emulator) => ({ voicebotId: emulator.insert("voicebot/voicebots", { name: "Order line" })["id"] }),
  args: (given) => ({ ...given, name: "size", voicebotEntityKeywords: [large, { keyword: "small", synonyms: [] }] }),
  change: { voicebotEntityKeywords: [{ ...large, synonyms: ["big"] }] },
  outside: { name: "width" },
});
