import type { Emulator } from "../../../provider/emulator/index.js";
import type { Fields } from "../../../provider/runtime/value.js";

/** A chatbot to hang things on. */
export function givenChatbot(emulator: Emulator): { chatbotId: string } {
  const bots = emulator.rows("bot/chatbots").length;
  const bot = emulator.insert("bot/chatbots", { name: `Bot ${bots}`, languageId: "en" });
  return { chatbotId: bot["id"] as string };
}

/** A chatbot with a category, and an intent in it. */
export function givenIntent(emulator: Emulator): { chatbotId: string; categoryId: string; intentId: string } {
  const { chatbotId } = givenChatbot(emulator);
  const category = emulator.insert("bot/chatbotIntentCategories", { chatbotId, name: "Orders" });
  const categoryId = category["id"] as string;
  const intent = emulator.insert("bot/chatbotIntents", { name: "Order", chatbotIntentCategoryId: categoryId });
  return { chatbotId, categoryId, intentId: intent["id"] as string };
}

/** The id of an action in a test's flow. */
export function actionId(place: number): string {
  return `0c6f1f5e-0000-4000-8000-00000000000${place}`;
}

/** A flow that says something and asks for the visitor's name. */
export function flow(message: string): Fields {
  return {
    chatbotActions: [
      { id: actionId(1), type: "chatbotActionStart", chatbotActionStart: { nextActionId: actionId(2) } },
      {
        id: actionId(2),
        type: "chatbotActionSendMessage",
        xPosition: 150,
        yPosition: 50,
        chatbotActionSendMessage: {
          message,
          typingDelay: 1,
          nextActionId: actionId(3),
          chatbotActionSendMessageLinks: [{ type: "link", buttonText: "Shop", url: "https://shop.example" }],
        },
      },
      { id: actionId(3), type: "chatbotActionCollectName", chatbotActionCollectName: { message: "Your name?" } },
    ],
  };
}
