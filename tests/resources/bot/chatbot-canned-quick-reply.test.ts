import { ChatbotCannedQuickReply } from "../../../provider/resources/bot/index.js";
import { describeLife } from "../describe-life.js";
import { givenIntent } from "./given-chatbot.js";

const contact = {
  type: "contactAnAgent",
  optionTextWhenAgentOnline: "Talk to us",
  optionTextWhenAgentOffline: "Leave a message",
};

describeLife(ChatbotCannedQuickReply, {
  given: givenIntent,
  args: ({ chatbotId, intentId }) => ({
    chatbotId,
    name: "Main menu",
    chatbotCannedQuickReplyItems: [{ type: "triggerAnIntent", intentId, text: "Track order" }, contact],
  }),
  change: { chatbotCannedQuickReplyItems: [{ ...contact, optionTextWhenAgentOnline: "Chat" }] },
  outside: { name: "Changed by hand" },
});
