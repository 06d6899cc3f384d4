import { model } from "../../provider/emulator/description/model.js";
import type { Emulator } from "../../provider/emulator/index.js";
import type { Client } from "./client.js";
import { text } from "./text.js";
import type { ExistingId } from "./valid-body.js";

/** Makes an object of every kind that others may point at, and tells their ids. */
export async function furnish(client: Client, emulator: Emulator): Promise<ExistingId> {
  const make = async (path: string, body: Parameters<Client["post"]>[1]): Promise<string> =>
    text((await client.post(path, body)).object["id"]);
  await make("livechat/campaigns", { name: "Shop" });
  await make("global/departments", { name: "Sales" });
  await make("global/skills", { name: "French" });
  await make("livechat/customVariables", { name: "cart", type: "text" });
  await make("livechat/secureForms", { name: "Card" });
  await make("livechat/shifts", { name: "Day" });
  const chatbotId = await make("bot/chatbots", {
    name: "Ann",
    languageId: "en",
    engineId: text(emulator.rows("global/systemAvatars")[0]?.["id"]),
  });
  const chatbotIntentCategoryId = text(emulator.rows("bot/chatbotIntentCategories")[0]?.["id"]);
  await make("bot/chatbotIntents", { name: "Where is it?", chatbotIntentCategoryId });
  await make("bot/chatbotEntities", {
    chatbotId,
    name: "size",
    chatbotEntityKeywords: [{ keyword: "large", synonyms: [] }],
  });
  await make("bot/chatbotCannedQuickReplies", {
    chatbotId,
    name: "Menu",
    chatbotCannedQuickReplyItems: [
      { type: "contactAnAgent", optionTextWhenAgentOnline: "Chat", optionTextWhenAgentOffline: "Write" },
    ],
  });
  emulator.insert("livechat/segments", { name: "Gold" });
  await make("bot/taskbotVersions", { taskbotId: await make("bot/taskbots", { name: "Flow" }) });
  const kbId = await make("kb/knowledgeBases", { name: "Help" });
  await make("kb/tags", { kbId, name: "refunds" });
  await make("kb/customPages", { kbId, title: "Welcome" });
  const aiAgentId = await make("aiagent/aiAgents", { name: "Ava", language: "en", channel: "Live Chat" });
  await make("aiagent/topiccategories", { aiAgentId, name: "Delivery" });
  await make("voicebot/voicebotEntities", {
    voicebotId: await make("voicebot/voicebots", { name: "Vic" }),
    name: "colour",
  });
  await make("voicebot/voicebotChannelInstances", {});
  return (names) => {
    for (const name of names) {
      const resource = model().resources.get(name);
      if (resource === undefined || resource.collection.includes("{")) continue;
      const id = emulator.rows(resource.collection)[0]?.["id"];
      if (typeof id === "string" || typeof id === "number") return id;
    }
    return undefined;
  };
}
