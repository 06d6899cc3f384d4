import { ChatbotMessageWhenProvidingPossibleAnswer } from "../../../provider/resources/bot/index.js";
import { describeLife } from "../describe-life.js";
import { givenChatbot } from "./given-chatbot.js";

describeLife(ChatbotMessageWhenProvidingPossibleAnswer, {
  given: givenChatbot,
  args: (given) => ({ ...given, message: "Do you mean one of these?", noOfSuggestions: 4 }),
  change: { noOfSuggestions: 2 },
  outside: { message: "Changed by hand" },
});
