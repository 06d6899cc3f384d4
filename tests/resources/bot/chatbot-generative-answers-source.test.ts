import { ChatbotGenerativeAnswersSource } from "../../../provider/resources/bot/index.js";
import { describeLife } from "../describe-life.js";
import { givenChatbot } from "./given-chatbot.js";

describeLife(ChatbotGenerativeAnswersSource, {
  given: givenChatbot,
  args: (given) => ({ ...given, url: "https://shop.example/help", urlMatchingRule: ["/help/.*"], isEnabled: true }),
  change: { urlMatchingRule: ["/help/.*", "/faq/.*"] },
  outside: { isEnabled: false },
});
