import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import type { Client } from "./client.js";
import { started } from "./started.js";
import { text } from "./text.js";

const account = { appId: "Email", originalAccountId: "help@widgets.example", name: "Help" };

describe("ticketing", () => {
  it("has its system fields, which cannot be deleted, and a mapping for every field", async () => {
    const { client } = await started();
    const system = (await client.list("ticketing/fields"))[0];
    const path = `ticketing/fields/${text(system?.["id"])}`;
    expect(system).toMatchObject({ isSystem: true });
    expect(await client.delete(path)).toMatchObject({ status: 400, object: { error: "ActionNotSupported" } });
    expect((await client.put(`${path}/fieldMapping`, { mappedChatField: "{!Visitor.Email}" })).object).toMatchObject({
      fieldId: system?.["id"],
      mappedChatField: "{!Visitor.Email}",
    });
    const both = await client.get(`${path}?include=ticketingFieldMapping&include=ticketingFieldOption`);
    expect(both.object).toMatchObject({ fieldMapping: { mappedChatField: "{!Visitor.Email}" }, fieldOptions: [] });
    expect((await client.delete(`${path}/fieldMapping`)).status).toBe(405);
  });

  it("keeps the type of a field", async () => {
    const { client } = await started();
    const field = (await client.post("ticketing/fields", { name: "Line", type: "text" })).object;
    const path = `ticketing/fields/${text(field["id"])}`;
    expect(await client.put(path, { type: "date" })).toMatchObject({ object: { error: "ParameterIsNotEditable" } });
    expect((await client.put(path, { ...field, name: "Product line" })).status).toBe(200);
    expect(await client.post("ticketing/fields", { name: "Product line", type: "text" })).toMatchObject({
      object: { error: "EntityDuplicated" },
    });
  });

  it("shows the rules of the routing in its configuration and one by one", async () => {
    const { client } = await started();
    const rule = (await client.post("ticketing/routingRules", { name: "Urgent", conditionMetType: "all" })).object;
    const path = `ticketing/routingRules/${text(rule["id"])}`;
    expect((await client.get("ticketing/routingConfig")).object["routingRules"]).toEqual([rule]);
    await client.put("ticketing/routingConfig", { routingRules: [{ ...rule, name: "Late" }, { name: "Rest" }] });
    expect((await client.get(path)).object).toEqual({ ...rule, name: "Late" });
    expect((await client.post(`${path}:disable`)).object["isEnabled"]).toBe(false);
    expect((await client.delete(path)).status).toBe(204);
    const left = (await client.get("ticketing/routingConfig")).object["routingRules"];
    expect(left).toEqual([expect.objectContaining({ name: "Rest" })]);
    expect((await client.get("ticketing/routingRules")).status).toBe(405);
  });

  it("takes either name of a blocked sender and shows both", async () => {
    const { client } = await started();
    const both = { identityValueOrDomain: "spam.example", emailOrDomain: "spam.example" };
    const old = await client.post("ticketing/blockedSenders", { emailOrDomain: "spam.example" });
    expect(old).toMatchObject({ status: 201, object: both });
    const path = `ticketing/blockedSenders/${text(old.object["id"])}`;
    const other = (await client.put(path, { identityValueOrDomain: "junk.example" })).object;
    expect(other).toMatchObject({ emailOrDomain: "junk.example" });
    expect(await client.list("ticketing/blockedSenders?emailOrDomain=junk.example")).toEqual([other]);
    expect(await client.post("ticketing/blockedSenders", {})).toMatchObject({ object: { error: "ParameterMissing" } });
    expect((await client.delete("ticketing/blockedSenders", [text(other["id"])])).status).toBe(204);
    expect(await client.list("ticketing/blockedSenders")).toEqual([]);
  });

  it("follows an edit of either name in the Control Panel", async () => {
    const { client, emulator } = await started();
    const sender = emulator.insert("ticketing/blockedSenders", { emailOrDomain: "spam.example" });
    const path = `ticketing/blockedSenders/${text(sender["id"])}`;
    emulator.edit(path, { emailOrDomain: "junk.example" });
    expect((await client.get(path)).object).toMatchObject({ identityValueOrDomain: "junk.example" });
  });

  it("lets a bot answer for an account by actions alone", async () => {
    const { client } = await started();
    const made = (await client.post("ticketing/channelAccounts", { ...account, isBotEnabled: true })).object;
    const path = `ticketing/channelAccounts/${text(made["id"])}`;
    expect(made["isBotEnabled"]).toBe(false);
    expect((await client.post(`${path}:enableBot`)).object["isBotEnabled"]).toBe(true);
    expect((await client.put(path, { isBotEnabled: false })).object["isBotEnabled"]).toBe(true);
    expect((await client.post(`${path}:disableBot`)).object["isBotEnabled"]).toBe(false);
    expect((await client.post(`ticketing/channelAccounts/${randomUUID()}:enableBot`)).status).toBe(404);
  });

  it("has preferences for every agent, which come and go with it", async () => {
    const { client, emulator } = await started();
    const agent = text((await client.post("global/agents", agentBody)).object["id"]);
    const path = `ticketing/agentPreferences/${agent}`;
    expect((await client.get(path)).object["agentId"]).toBe(agent);
    const signature = "data:text/plain;base64,PHA+QWRhPC9wPg==";
    expect((await client.put(path, { htmlSignature: signature })).object["htmlSignature"]).toBe(signature);
    emulator.remove(`global/agents/${agent}`);
    expect((await client.get(path)).status).toBe(404);
  });

  it("has a row of distribution for each agent and each department", async () => {
    const { client } = await started();
    await client.post("global/departments", { name: "Sales" });
    const { object } = await client.get("ticketing/autoDistributionConfig");
    expect(object["departmentAutoDistributions"]).toHaveLength(1);
    expect(object["agentAutoDistributions"]).toHaveLength(1);
  });

  it("shows conditions of SLA policies when asked, and those of views always", async () => {
    const { client } = await started();
    const row = { fieldName: "{!Ticket.Priority}", operator: "is", value: "high" };
    const policy = await made(client, "ticketing/slaPolicies", { name: "Gold", slaPolicyConditions: [row] });
    const view = await made(client, "ticketing/views", { name: "Gold", conditions: [row] });
    expect((await client.get(policy)).object).not.toHaveProperty("slaPolicyConditions");
    const asked = await client.get(`${policy}?include=slaPolicyCondition`);
    expect(asked.object["slaPolicyConditions"]).toEqual([
      expect.objectContaining({ ...row, slaPolicyId: policy.split("/").pop() }),
    ]);
    expect((await client.get(view)).object["conditions"]).toEqual([expect.objectContaining(row)]);
  });
});

const agentBody = { email: "ada@widgets.example", firstName: "Ada", lastName: "B" };

async function made(client: Client, collection: string, body: Parameters<Client["post"]>[1]): Promise<string> {
  return `${collection}/${text((await client.post(collection, body)).object["id"])}`;
}
