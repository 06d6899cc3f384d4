import { describe, expect, it } from "@jest/globals";
import type { JsonObject } from "../../provider/emulator/index.js";
import type { Client } from "./client.js";
import { started } from "./started.js";
import { text } from "./text.js";

const idOf = ({ object }: { object: JsonObject }): string => text(object["id"]);

async function makeAgent(client: Client, name: string, more: JsonObject = {}): Promise<string> {
  return idOf(
    await client.post("global/agents", { email: `${name}@widgets.example`, firstName: name, lastName: "B", ...more }),
  );
}

describe("relations", () => {
  it("show on both sides, whichever side they are written on", async () => {
    const { client } = await started();
    const sales = idOf(await client.post("global/departments", { name: "Sales" }));
    const ada = await makeAgent(client, "ada", { departmentIds: [sales] });
    expect((await client.get(`global/departments/${sales}`)).object["agentIds"]).toEqual([ada]);
    const grace = await makeAgent(client, "grace");
    await client.put(`global/departments/${sales}`, { agentIds: [grace] });
    expect((await client.get(`global/agents/${ada}`)).object["departmentIds"]).toEqual([]);
    expect((await client.get(`global/agents/${grace}`)).object["departmentIds"]).toEqual([sales]);
  });

  it("show on the other side even where they can be written on one alone", async () => {
    const { client } = await started();
    const ada = await makeAgent(client, "ada");
    const shift = idOf(await client.post("livechat/shifts", { name: "Day", agentIds: [ada] }));
    expect((await client.get(`global/agents/${ada}`)).object["shiftIds"]).toEqual([shift]);
    expect((await client.put(`global/agents/${ada}`, { shiftIds: [] })).object["shiftIds"]).toEqual([shift]);
    await client.delete(`livechat/shifts/${shift}`);
    expect((await client.get(`global/agents/${ada}`)).object["shiftIds"]).toEqual([]);
  });

  it("end with either end", async () => {
    const { client } = await started();
    const ada = await makeAgent(client, "ada");
    const skill = idOf(await client.post("global/skills", { name: "French", agentIds: [ada] }));
    await client.delete(`global/agents/${ada}`);
    expect((await client.get(`global/skills/${skill}`)).object["agentIds"]).toEqual([]);
  });

  it("are sets: written in any order and twice, shown once each", async () => {
    const { client } = await started();
    const ids = [await makeAgent(client, "ada"), await makeAgent(client, "grace")];
    const there = (await client.post("global/skills", { name: "a", agentIds: [...ids, ...ids] })).object["agentIds"];
    const back = (await client.post("global/skills", { name: "b", agentIds: ids.toReversed() })).object["agentIds"];
    expect(there).toEqual(back);
    expect(there).toHaveLength(2);
  });

  it("put every agent into the role of all agents", async () => {
    const { emulator, client } = await started();
    const [, everyone] = emulator.rows("global/roles");
    const role = idOf(await client.post("global/roles", { name: "Night" }));
    const ada = await makeAgent(client, "ada", { roleIds: [role] });
    expect(new Set((await client.get(`global/agents/${ada}`)).object["roleIds"] as string[])).toEqual(
      new Set([role, everyone?.["id"]]),
    );
  });

  it("hold one row for each agent and each department, with defaults until they are written", async () => {
    const { client } = await started();
    const ada = await makeAgent(client, "ada");
    const path = "livechat/autoDistributionConfig";
    const rows = async (): Promise<JsonObject[]> =>
      (await client.get(path)).object["agentAutoDistributionConfigs"] as JsonObject[];
    expect(await rows()).toHaveLength(2);
    await client.put(path, { agentAutoDistributionConfigs: [{ agentId: ada, maxConcurrentChats: 9 }] });
    expect((await rows()).find((row) => row["agentId"] === ada)).toMatchObject({
      maxConcurrentChats: 9,
      agent: { id: ada },
    });
    await client.put(path, { agentAutoDistributionConfigs: [] });
    expect((await rows()).find((row) => row["agentId"] === ada)).toMatchObject({ maxConcurrentChats: 5 });
    await client.delete(`global/agents/${ada}`);
    expect(await rows()).toHaveLength(1);
  });
});

describe("rows of an embedded list", () => {
  it("are changed by id, made without one, and deleted when left out", async () => {
    const { client } = await started();
    const holiday = (name: string): JsonObject => ({ name, holidayDate: "2026-01-01T00:00:00Z" });
    const made = await client.post("livechat/shifts", { name: "Day", shiftHolidays: [holiday("a"), holiday("b")] });
    const [a] = made.object["shiftHolidays"] as JsonObject[];
    const path = `livechat/shifts/${idOf(made)}`;
    const next = [holiday("c"), { ...a, name: "A" }];
    const rows = (await client.put(path, { shiftHolidays: next })).object["shiftHolidays"] as JsonObject[];
    expect(rows.map((row) => row["name"])).toEqual(["c", "A"]);
    expect(rows[1]).toMatchObject({ id: a?.["id"], shiftId: made.object["id"] });
    expect(rows[0]?.["id"]).not.toBe(a?.["id"]);
    expect((await client.put(path, { name: "Early" })).object["shiftHolidays"]).toEqual(rows);
  });

  it("refuse an id that is not among them", async () => {
    const { client } = await started();
    const path = `livechat/shifts/${idOf(await client.post("livechat/shifts", { name: "Day" }))}`;
    const row = { id: "00000000-0000-4000-8000-000000000001", name: "a", holidayDate: "2026-01-01T00:00:00Z" };
    expect(await client.put(path, { shiftHolidays: [row] })).toMatchObject({
      status: 400,
      body: { error: "ParameterInvalid" },
    });
  });

  it("are objects of their own where the API has a path for them", async () => {
    const { client } = await started();
    const group = { name: "Sales", wrapupCategoryOptions: [{ name: "New order" }] };
    const { object } = await client.put("livechat/wrapupCategoryConfig", { wrapupCategoryGroups: [group] });
    expect(Object.keys(object).toSorted()).toEqual(["displayMode", "siteId"]);
    expect(await client.list("livechat/wrapupCategoryGroups")).toMatchObject([group]);
    expect(await client.list("livechat/wrapupCategoryOptions")).toMatchObject([{ name: "New order" }]);
  });

  it("of routing are written one by one or together", async () => {
    const { client } = await started();
    const base = `livechat/campaigns/${idOf(await client.post("livechat/campaigns", { name: "Shop" }))}/routing`;
    const rule = {
      name: "VIP",
      routingRuleConditions: [{ fieldName: "{!Visitor.City}", operator: "is", value: "Halifax" }],
    };
    const made = await client.post(`${base}/customRules`, rule);
    expect(made.object).toMatchObject({
      ...rule,
      order: 1,
      routingRuleConditions: [{ routingRuleId: made.object["id"] }],
    });
    expect((await client.get(base)).object["customRules"]).toMatchObject([{ id: made.object["id"], name: "VIP" }]);
    await client.put(base, { customRules: [{ id: made.object["id"] ?? "", name: "Very VIP" }] });
    expect((await client.get(`${base}/customRules/${idOf(made)}`)).object).toMatchObject({ ...rule, name: "Very VIP" });
    await client.put(base, { customRules: [] });
    expect((await client.get(`${base}/customRules/${idOf(made)}`)).status).toBe(404);
  });
});

describe("rows with a path of their own", () => {
  it("tell what they belong to, however they were made", async () => {
    const { client } = await started();
    const form = await client.post("livechat/secureForms", {
      name: "Card",
      secureFormFields: [{ name: "Number", type: "text" }],
    });
    const [row] = await client.list("livechat/secureFormFields");
    expect(row).toMatchObject({ secureFormId: form.object["id"], name: "Number" });
    expect((await client.put(`livechat/secureFormFields/${text(row?.["id"])}`, row ?? {})).status).toBe(200);
    const field = await client.post("livechat/fields", {
      name: "x",
      type: "radioBox",
      fieldOptions: [{ value: "yes" }],
    });
    expect(await client.list("livechat/fieldOptions")).toMatchObject([{ fieldId: field.object["id"], value: "yes" }]);
  });
});
