import { Buffer } from "node:buffer";
import { describe, expect, it } from "@jest/globals";
import type { JsonObject } from "../../provider/emulator/index.js";
import type { Client } from "./client.js";
import { exchange } from "./client.js";
import { started } from "./started.js";
import { text } from "./text.js";

async function makeAgent(client: Client, name = "Ava"): Promise<string> {
  return text((await client.post("aiagent/aiAgents", { name, language: "en", channel: "Live Chat" })).object["id"]);
}

describe("an AI agent", () => {
  it("has three events of its own", async () => {
    const { client } = await started();
    const [aiAgentId, other] = [await makeAgent(client), await makeAgent(client, "Bo")];
    const path = (agent: string, event: string): string => `aiagent/aiAgents/${agent}/eventWhen${event}`;
    const body = { type: "naturalLanguage", instructions: "Say goodbye." };
    expect((await client.put(path(aiAgentId, "NoAnswer"), body)).object).toMatchObject({ aiAgentId, ...body });
    for (const event of ["StartingAChat", "FinishingAnAnswer"])
      expect((await client.get(path(aiAgentId, event))).object["type"]).toBe("workflow");
    expect((await client.get(path(other, "NoAnswer"))).object["type"]).toBe("workflow");
    expect((await client.get(path(aiAgentId, "Nothing"))).status).toBe(404);
    await client.delete(`aiagent/aiAgents/${aiAgentId}`);
    expect((await client.get(path(aiAgentId, "NoAnswer"))).status).toBe(404);
  });

  it("can have an event edited in the Control Panel", async () => {
    const { client, emulator } = await started();
    const path = `aiagent/aiAgents/${await makeAgent(client)}/eventWhenFinishingAnAnswer`;
    emulator.edit(path, { type: "naturalLanguage", instructions: "Thank them." });
    expect((await client.get(path)).object["instructions"]).toBe("Thank them.");
    expect(emulator.find(path)).toMatchObject({ instructions: "Thank them." });
  });

  it("wants the site's id even with a token", async () => {
    const { emulator } = await started();
    const { email, password, clientId, siteId, apiKey } = emulator.credentials;
    const form = new URLSearchParams({ grant_type: "password", email, password, client_id: clientId });
    const token = await exchange(`${emulator.url}/oauth/token`, { method: "POST", body: form });
    const authorization = `Bearer ${text(token.object["access_token"])}`;
    const url = `${emulator.url}/v4/aiagent/aiAgents`;
    expect(await exchange(url, { headers: { authorization } })).toMatchObject({
      object: { error: "ParameterMissing" },
    });
    expect((await exchange(`${url}?siteId=${siteId}`, { headers: { authorization } })).status).toBe(200);
    const basic = `Basic ${Buffer.from(`${email}:${apiKey}`).toString("base64")}`;
    expect((await exchange(`${url}?siteid=${siteId}`, { headers: { authorization: basic } })).status).toBe(200);
  });

  it("is listed in a bare array that pages cut", async () => {
    const { client } = await started();
    for (const name of ["Ava", "Bo", "Cy"]) await makeAgent(client, name);
    const names = async (query: string): Promise<unknown[]> =>
      ((await client.get(`aiagent/aiAgents${query}`)).body as JsonObject[]).map(({ name }) => name);
    expect(await names("")).toEqual(["Ava", "Bo", "Cy"]);
    expect(await names("?pageSize=2&pageIndex=2")).toEqual(["Cy"]);
  });

  it("shows questions and answer of a topic when asked, and the functions behind its ids", async () => {
    const { client } = await started();
    const aiAgentId = await makeAgent(client);
    const topicCategoryId = text(
      (await client.post("aiagent/topiccategories", { aiAgentId, name: "Delivery" })).object["id"],
    );
    const called = (await client.post("aiagent/functions", { aiAgentId, name: "track" })).object;
    const answer = { type: "naturalLanguage", instructions: "Be brief.", functionIds: [text(called["id"])] };
    const topic = { aiAgentId, topicCategoryId, name: "Where?", questions: [{ question: "where is it" }], answer };
    const topicId = text((await client.post("aiagent/topics", topic)).object["id"]);
    expect((await client.get(`aiagent/topics/${topicId}`)).object).not.toHaveProperty("answer");
    const { object } = await client.get(`aiagent/topics/${topicId}?include=questions&include=answer`);
    expect(object["questions"]).toEqual([{ id: expect.anything(), topicId, question: "where is it" }]);
    expect(object["answer"]).toMatchObject({ topicId, functions: [{ name: "track" }] });
    expect((await client.get("aiagent/topics")).status).toBe(400);
    expect(await client.list(`aiagent/topics?aiAgentId=${aiAgentId}&keywords=where`)).toHaveLength(1);
  });
});
