import { ChatbotIntentCategory } from "../../../provider/resources/bot/index.js";
import { describeLife } from "../describe-life.js";
import { givenChatbot } from "./given-chatbot.js";

describeLife(ChatbotIntentCategory, {
  given: (emulator) => {
    const given = givenChatbot(emulator);
    const root = emulator.rows("bot/chatbotIntentCategories").find((row) => row["chatbotId"] === given.chatbotId);
    return { ...given, parentId: root?.["id"] };
  },
  args: (given) => ({ ...given, name: "Orders", order: 1 }),
  change: { name: "Parcels" },
  outside: { order: 4 },
});
