import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { started } from "./started.js";
import { text } from "./text.js";

const agent = { email: "ada@widgets.example", firstName: "Ada", lastName: "Byron" };

describe("DELETE", () => {
  it("takes several bans at once, or none where one is unknown", async () => {
    const { emulator, client } = await started({
      seed: { "livechat/bannedIps": [{ comment: "a" }, { comment: "b" }, { comment: "c" }] },
    });
    const ids = emulator.rows("livechat/bannedIps").map((row) => row["id"] ?? "");
    expect((await client.delete("livechat/bannedIps", [...ids, randomUUID()])).status).toBe(404);
    expect((await client.delete("livechat/bannedIps", ids.slice(0, 2))).status).toBe(204);
    expect(emulator.rows("livechat/bannedIps")).toMatchObject([{ comment: "c" }]);
  });

  it("hides an agent, who is still there for those who ask", async () => {
    const { client } = await started();
    const path = `global/agents/${text((await client.post("global/agents", agent)).object["id"])}`;
    expect((await client.delete(path)).status).toBe(204);
    expect((await client.get(path)).status).toBe(404);
    expect((await client.put(path, {})).status).toBe(404);
    expect((await client.get(`${path}?isIncludeDeleted=true`)).body).toMatchObject({ isDeleted: true });
    expect((await client.post("global/agents", agent)).status).toBe(201);
  });

  it("leaves what is built in: roles, fields, the root category", async () => {
    const { emulator, client } = await started();
    for (const path of [
      "global/roles",
      "livechat/fields",
      "global/publicCannedMessageCategories",
      "global/agentAwayStatuses",
    ]) {
      const answer = await client.delete(`${path}/${text(emulator.rows(path)[0]?.["id"])}`);
      expect([path, answer.status, answer.object["error"]]).toEqual([path, 400, "ActionNotSupported"]);
    }
  });

  it("refuses what another object cannot do without", async () => {
    const { client } = await started();
    const campaign = text((await client.post("livechat/campaigns", { name: "Shop" })).object["id"]);
    const rule = { name: "r", isEnabled: true, conditionMetType: "all", targetCampaignId: campaign, order: 1 };
    const made = await client.post("livechat/dynamicCampaignRules", rule);
    expect(await client.delete(`livechat/campaigns/${campaign}`)).toMatchObject({
      status: 400,
      body: { error: "EntityInUse" },
    });
    expect((await client.delete(`livechat/dynamicCampaignRules/${text(made.object["id"])}`)).status).toBe(204);
    expect((await client.delete(`livechat/campaigns/${campaign}`)).status).toBe(204);
  });
});

describe("features that the plan lacks", () => {
  it("refuse writes and allow reads", async () => {
    const { client } = await started({ features: { role: false } });
    expect(await client.post("global/roles", { name: "x" })).toMatchObject({
      status: 403,
      body: { error: "FeatureNotAvailable" },
    });
    expect((await client.post("global/roleConfig:enable")).status).toBe(403);
    expect((await client.get("global/roles")).status).toBe(200);
  });

  it("refuse single values", async () => {
    const { client } = await started({ features: { imageAndTextChatButton: false } });
    const id = text((await client.post("livechat/campaigns", { name: "Shop" })).object["id"]);
    expect((await client.put(`livechat/campaigns/${id}/chatButton`, { type: "image" })).status).toBe(403);
    expect((await client.put(`livechat/campaigns/${id}/chatButton`, { type: "adaptive" })).status).toBe(200);
  });
});
