import { AgentAssist } from "../../../provider/resources/bot/index.js";
import { describeLife } from "../describe-life.js";
import { givenChatbot } from "./given-chatbot.js";

describeLife(AgentAssist, {
  given: givenChatbot,
  args: ({ chatbotId }) => ({
    isEnabled: true,
    isChatbotIncluded: true,
    chatbotIds: [chatbotId],
    maximumSuggestionNumber: 5,
    textBeforeKBArticle: "See also:",
  }),
  change: { isEnabled: false, maximumSuggestionNumber: 2 },
  outside: { isEnabled: false, textBeforeKBArticle: "Changed by hand" },
});
