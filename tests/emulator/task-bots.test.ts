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

describe("a task bot", () => {
  it("points at the newest of its versions, which only come", async () => {
    const { client } = await started();
    const taskbotId = await made(client, "bot/taskbots", { name: "Flow", latestVersionId: emptyId });
    const first = await made(client, "bot/taskbotVersions", { taskbotId });
    const second = await made(client, "bot/taskbotVersions", { taskbotId, taskbotActions: [{ type: "taskbotStart" }] });
    expect((await client.get(`bot/taskbots/${taskbotId}`)).object["latestVersionId"]).toBe(second);
    expect(await client.list(`bot/taskbotVersions?taskbotId=${taskbotId}`)).toHaveLength(2);
    const path = `bot/taskbotVersions/${first}`;
    expect([(await client.put(path, {})).status, (await client.delete(path)).status]).toEqual([405, 405]);
  });

  it("shares the actions of a version with their own paths, and their settings with theirs", async () => {
    const { client } = await started();
    const taskbotVersionId = await made(client, "bot/taskbotVersions", {
      taskbotId: await made(client, "bot/taskbots", { name: "Flow" }),
    });
    const id = randomUUID();
    const path = `bot/taskbotActions/${id}`;
    const body = { id, taskbotVersionId, type: "taskbotSendMessage", taskbotSendMessage: { message: "Hello" } };
    expect((await client.post("bot/taskbotActions", body)).object).toMatchObject(body);
    expect((await client.post("bot/taskbotActions", body)).object["error"]).toBe("EntityDuplicated");
    const version = await client.get(`bot/taskbotVersions/${taskbotVersionId}?include=taskbotAction`);
    expect(version.object["taskbotActions"]).toEqual([expect.objectContaining({ id })]);
    expect((await client.put(`${path}/taskbotSendMessage`, { message: "Bye" })).object).toMatchObject({
      message: "Bye",
      taskbotActionId: id,
    });
    expect((await client.get(path)).object).toMatchObject({ taskbotSendMessage: { message: "Bye" } });
    expect((await client.put(`${path}/taskbotSendMessage`, { typingDelay: "long" })).status).toBe(400);
    expect((await client.get(`${path}/taskbotStart`)).status).toBe(404);
    expect((await client.delete(path)).status).toBe(204);
    expect((await client.get(path)).status).toBe(404);
  });
});

describe("other bots", () => {
  it("keep settings of a type that nobody has described", async () => {
    const { client } = await started();
    const body = { id: randomUUID(), type: "voicebotActionSing", voicebotActionSing: { song: "Farewell" } };
    const { object } = await client.post("voicebot/voicebotActions", body);
    expect(object).toMatchObject(body);
    const path = `voicebot/voicebotActions/${body.id}`;
    expect((await client.get(`${path}/voicebotActionSing`)).object).toEqual({ song: "Farewell" });
    expect((await client.put(`${path}/voicebotActionSing`, { song: "Barrett's Privateers" })).status).toBe(200);
    expect((await client.delete(`${path}/voicebotActionSing`)).status).toBe(204);
    expect((await client.get(`${path}/voicebotActionSing`)).status).toBe(404);
    expect((await client.put(path, { xPosition: 5, id: randomUUID() })).object).toMatchObject({
      id: body.id,
      xPosition: 5,
    });
  });

  it("keep whatever a resource without a described field is given", async () => {
    const { client } = await started();
    const made = await client.post("voicebot/voicebotChannelInstances", { number: "+1 902 555 0100" });
    const path = `voicebot/voicebotChannelInstances/${text(made.object["id"])}`;
    expect((await client.put(path, { name: "Main" })).object).toMatchObject({
      number: "+1 902 555 0100",
      name: "Main",
    });
  });

  it("sort synonyms as asked, and only as asked", async () => {
    const { client } = await started();
    for (const keyword of ["refund", "card"])
      await client.post("bot/agentAssistSynonyms", { keyword, synonyms: [`my ${keyword}`] });
    expect((await client.get("bot/agentAssistSynonyms")).object["error"]).toBe("ParameterMissing");
    for (const sortBy of ["keyword", "Synonyms"])
      expect((await client.list(`bot/agentAssistSynonyms?sortBy=${sortBy}`)).map(({ keyword }) => keyword)).toEqual([
        "card",
        "refund",
      ]);
  });

  it("know prebuilt entities by language", async () => {
    const { client } = await started();
    expect((await client.get("bot/prebuiltEntities")).status).toBe(400);
    const found = await client.list("bot/prebuiltEntities?languageCode=fr");
    expect(new Set(found.map(({ languageCode }) => languageCode))).toEqual(new Set(["fr"]));
  });
});
