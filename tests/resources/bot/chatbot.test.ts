import { Chatbot } from "../../../provider/resources/bot/index.js";
import { describeLife } from "../describe-life.js";

const engine = "b0000000-0000-4000-8000-0000000000e1";
const other = "b0000000-0000-4000-8000-0000000000e2";

describeLife(Chatbot, {
  args: {
    name: "Shop bot",
    languageId: "en",
    engineId: engine,
    highConfidenceScore: 60,
    ifCustomizeAvatar: true,
    customizeAvatar: "https://shop.example/bot.png",
    ifSentiment: true,
    negativeScore: -4,
    channelIds: ["WhatsApp", "Live Chat"],
  },
  change: { highConfidenceScore: 70, channelIds: ["Live Chat"] },
  outside: { negativeScore: -5 },
  replace: { engineId: other },
});
