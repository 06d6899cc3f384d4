import { ChatbotIntentAnswer } from "../../../provider/resources/bot/index.js";
import { describeLife } from "../describe-life.js";
import { flow, givenIntent } from "./given-chatbot.js";

describeLife(ChatbotIntentAnswer, {
  given: (emulator) => ({ intentId: givenIntent(emulator).intentId }),
  args: (given) => ({
    ...given,
    channelId: "Live Chat",
    collectInfoType: "none",
    chatbotResponse: flow("Let me look."),
  }),
  change: { chatbotResponse: flow("One moment.") },
  outside: { collectInfoType: "form" },
});
