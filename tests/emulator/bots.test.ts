import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { emptyId } from "../../provider/emulator/identifiers.js";
import type { JsonObject } from "../../provider/emulator/index.js";
import type { Client } from "./client.js";
import { started } from "./started.js";
import { text } from "./text.js";

async function made(client: Client, collection: string, body: JsonObject): Promise<string> {
  return text((await client.post(collection, body)).object["id"]);
}

function makeBot(client: Client): Promise<string> {
  return made(client, "bot/chatbots", { name: "Ann", languageId: "en", engineId: randomUUID() });
}

/** A graph of two actions whose ids the client chose. */
function graph(): { chatbotActions: JsonObject[] } {
  const [start, message] = [randomUUID(), randomUUID()];
  return {
    chatbotActions: [
      { id: start, type: "chatbotActionStart", chatbotActionStart: { nextActionId: message } },
      {
        id: message,
        type: "chatbotActionSendMessage",
        chatbotActionSendMessage: {
          message: "Hello",
          nextActionId: emptyId,
          chatbotActionSendMessageLinks: [{ buttonText: "More", type: "link" }],
        },
      },
    ],
  };
}

describe("a chatbot", () => {
  it("comes with a root category of intents and a greeting, and keeps its language", async () => {
    const { client } = await started();
    const chatbotId = await makeBot(client);
    const categories = await client.list(`bot/chatbotIntentCategories?chatbotId=${chatbotId}`);
    expect(categories).toEqual([expect.objectContaining({ chatbotId, parentId: emptyId })]);
    expect((await client.delete(`bot/chatbotIntentCategories/${text(categories[0]?.["id"])}`)).status).toBe(400);
    const path = "bot/chatbotMessagesWhenAVisitorStartAChat";
    const [greeting] = await client.list(`${path}?chatbotId=${chatbotId}`);
    expect(greeting).toMatchObject({ channelId: "Live Chat", chatbotResponse: { chatbotActions: [{}] } });
    const response = graph();
    const written = await client.put(`${path}/${text(greeting?.["id"])}`, { ...greeting, chatbotResponse: response });
    expect(written.object).toMatchObject({
      chatbotResponseId: greeting?.["chatbotResponseId"],
      chatbotResponse: response,
    });
    expect((await client.post(path, { chatbotId, channelId: "SMS" })).status).toBe(405);
    const put = await client.put(`bot/chatbots/${chatbotId}`, { languageId: "fr" });
    expect(put.object["error"]).toBe("ParameterIsNotEditable");
  });

  it("goes with all that is in it, and can be asked for still", async () => {
    const { client, emulator } = await started();
    const chatbotId = await makeBot(client);
    const chatbotIntentCategoryId = text(emulator.rows("bot/chatbotIntentCategories")[0]?.["id"]);
    await made(client, "bot/chatbotIntents", { name: "Where is it?", chatbotIntentCategoryId });
    await client.get(`bot/chatbots/${chatbotId}/chatbotMessageWhenProvidingPossibleAnswer`);
    expect((await client.delete(`bot/chatbots/${chatbotId}`)).status).toBe(204);
    expect(emulator.rows("bot/chatbotIntents")).toEqual([]);
    expect(await client.list("bot/chatbots")).toEqual([]);
    expect((await client.get(`bot/chatbots/${chatbotId}?isIncludeDeleted=true`)).object["isDeleted"]).toBe(true);
  });

  it("has lists below it of what stands elsewhere", async () => {
    const { client } = await started();
    const [chatbotId, other] = [await makeBot(client), await makeBot(client)];
    const id = await made(client, "bot/chatbotEntities", {
      chatbotId,
      name: "size",
      chatbotEntityKeywords: [{ keyword: "L", synonyms: ["large"] }],
    });
    const path = (bot: string): string => `bot/chatbots/${bot}/chatbotEntities`;
    expect(await client.get(path(chatbotId))).toMatchObject({ status: 400, object: { error: "ParameterMissing" } });
    expect(await client.list(`${path(chatbotId)}?chatbotId=${chatbotId}`)).toEqual([expect.objectContaining({ id })]);
    expect(await client.list(`${path(other)}?chatbotId=${other}`)).toEqual([]);
    expect((await client.get(`${path(randomUUID())}?chatbotId=${chatbotId}`)).status).toBe(404);
    expect((await client.get("bot/chatbotEntities")).status).toBe(405);
    const whole = await client.get(`bot/chatbotEntities/${id}?include=chatbotEntityKeyword`);
    expect(whole.object["chatbotEntityKeywords"]).toEqual([expect.objectContaining({ entityId: id, keyword: "L" })]);
  });
});

describe("an intent", () => {
  it("is listed for its chatbot alone, and only so", async () => {
    const { client } = await started();
    const [chatbotId, other] = [await makeBot(client), await makeBot(client)];
    const [root] = await client.list(`bot/chatbotIntentCategories?chatbotId=${chatbotId}`);
    await made(client, "bot/chatbotIntents", { name: "Where?", chatbotIntentCategoryId: text(root?.["id"]) });
    expect((await client.get("bot/chatbotIntents")).object["error"]).toBe("ParameterMissing");
    expect(await client.list(`bot/chatbotIntents?chatbotId=${chatbotId}`)).toHaveLength(1);
    expect(await client.list(`bot/chatbotIntents?chatbotId=${other}`)).toEqual([]);
  });

  it("takes its whole tree at once and shares its rows with the resources that they are", async () => {
    const { client, emulator } = await started();
    await makeBot(client);
    const intentId = await made(client, "bot/chatbotIntents", {
      name: "Where?",
      chatbotIntentCategoryId: text(emulator.rows("bot/chatbotIntentCategories")[0]?.["id"]),
      chatbotIntentQuestions: [{ content: "where is my parcel" }],
      chatbotIntentAnswers: [{ channelId: "Live Chat", chatbotResponse: graph() }],
    });
    const path = `bot/chatbotIntents/${intentId}`;
    expect((await client.get(path)).object).not.toHaveProperty("chatbotIntentQuestions");
    const includes = "include=chatbotIntentQuestion&include=chatbotIntentAnswer";
    const { object } = await client.get(`${path}?${includes}`);
    expect(object["chatbotIntentQuestions"]).toEqual([
      expect.objectContaining({ intentId, chatbotIntentQuestionKeywords: [] }),
    ]);
    await client.post("bot/chatbotIntentQuestions", { intentId, content: "track it" });
    const questions = await client.list(`bot/chatbotIntentQuestions?intentId=${intentId}`);
    expect(questions.map(({ content }) => content)).toEqual(["where is my parcel", "track it"]);
    const question = `bot/chatbotIntentQuestions/${text(questions[0]?.["id"])}`;
    expect([(await client.put(question, {})).status, (await client.delete(question)).status]).toEqual([405, 405]);
    const [answer] = await client.list(`bot/chatbotIntentAnswers?intentId=${intentId}`);
    expect((await client.delete(`bot/chatbotIntentAnswers/${text(answer?.["id"])}`)).status).toBe(204);
    expect((await client.get(`${path}?${includes}`)).object).toMatchObject({ chatbotIntentAnswers: [] });
  });

  it("keeps the ids that clients choose for actions, and adds its own inside", async () => {
    const { client, emulator } = await started();
    await makeBot(client);
    const chatbotIntentCategoryId = text(emulator.rows("bot/chatbotIntentCategories")[0]?.["id"]);
    const intentId = await made(client, "bot/chatbotIntents", { name: "Where?", chatbotIntentCategoryId });
    const response = graph();
    const { object } = await client.post("bot/chatbotIntentAnswers", {
      intentId,
      channelId: "Live Chat",
      chatbotResponse: response,
    });
    expect(object["chatbotResponse"]).toMatchObject({ id: object["chatbotResponseId"], ...response });
    const [, message] = response.chatbotActions;
    const shown = (object["chatbotResponse"] as { chatbotActions: JsonObject[] }).chatbotActions[1];
    expect(shown).toMatchObject({
      chatbotResponseId: object["chatbotResponseId"],
      chatbotActionSendMessage: {
        chatbotActionId: message?.["id"],
        chatbotActionSendMessageLinks: [{ id: expect.anything(), chatbotActionId: message?.["id"] }],
      },
    });
    expect(shown).not.toHaveProperty("chatbotActionStart");
  });
});
