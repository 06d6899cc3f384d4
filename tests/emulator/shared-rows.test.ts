import { describe, expect, it } from "@jest/globals";
import { started } from "./started.js";
import { text } from "./text.js";

describe("what stands in two places", () => {
  it("is the same list of permissions of an agent or a role", async () => {
    const { client } = await started();
    const agent = { email: "ada@widgets.example", firstName: "Ada", lastName: "B" };
    for (const [collection, body] of [
      ["global/agents", agent],
      ["global/roles", { name: "Leads" }],
    ] as const) {
      const path = `${collection}/${text((await client.post(collection, body)).object["id"])}`;
      await client.put(`${path}/permissions`, { permissionIds: [2, 1] });
      expect((await client.get(path)).object["permissionIds"]).toEqual([1, 2]);
      await client.put(path, { permissionIds: [3] });
      expect((await client.get(`${path}/permissions`)).object["permissionIds"]).toEqual([3]);
    }
  });

  it("is a group of wrap-up categories, made by the configuration that hides it", async () => {
    const { client } = await started();
    const group = { name: "Reason", wrapupCategoryOptions: [{ name: "Refund" }] };
    const config = await client.put("livechat/wrapupCategoryConfig", { wrapupCategoryGroups: [group] });
    expect(config.object).not.toHaveProperty("wrapupCategoryGroups");
    const [made] = await client.list("livechat/wrapupCategoryGroups");
    expect(made).toMatchObject({ name: "Reason" });
    expect((await client.post("livechat/wrapupCategoryGroups", { name: "Other" })).status).toBe(405);
    const renamed = await client.put(`livechat/wrapupCategoryGroups/${text(made?.["id"])}`, { name: "Cause" });
    expect(renamed.object["name"]).toBe("Cause");
    await client.put("livechat/wrapupCategoryConfig", { wrapupCategoryGroups: [] });
    expect(await client.list("livechat/wrapupCategoryGroups")).toEqual([]);
  });

  it("is on once Dynamics is connected, and off once it is not", async () => {
    const { client } = await started();
    const path = "livechat/integrationDynamics365Config";
    const settings = { azureADAppId: "app", organizationURL: "https://crm.widgets.example/" };
    expect((await client.post(`${path}:connect`, settings)).object["isEnabled"]).toBe(true);
    expect((await client.post(`${path}:disconnect`)).object["isEnabled"]).toBe(false);
  });
});
