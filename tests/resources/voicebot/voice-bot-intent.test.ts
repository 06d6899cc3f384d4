import { VoiceBotIntent } from "../../../provider/resources/voicebot/index.js";
import { describeLife } from "../describe-life.js";

const parcel = {
  content: "where is my parcel",
  voicebotIntentQuestionKeywords: [{ variableName: "thing", startPosition: 12, endPosition: 18 }],
};

describeLife(VoiceBotIntent, {
  args: { name: "Where is my order", voicebotIntentQuestions: [parcel, { content: "track my order" }] },
  change: { voicebotIntentQuestions: [parcel, { content: "any news" }] },
  outside: { name: "Changed by hand" },
});
