import { describe, expect, it } from "@jest/globals";
import type { JsonObject } from "../../provider/emulator/index.js";
import { started } from "./started.js";
import { text } from "./text.js";

const idOf = ({ object }: { object: JsonObject }): string => text(object["id"]);

describe("a new campaign", () => {
  it("brings its settings, form rows and invitations, and takes them with it", async () => {
    const { emulator, client } = await started();
    const id = idOf(await client.post("livechat/campaigns", { name: "Shop" }));
    const labels = async (path: string, list: string): Promise<unknown[]> =>
      ((await client.get(`livechat/campaigns/${id}/${path}`)).object[list] as JsonObject[]).map((row) => row["label"]);
    expect(await labels("postChat", "postChatFormFields")).toEqual(["Rating", "Comment"]);
    expect(await labels("preChat", "preChatFormFields")).toContain("Product and Service");
    expect(await labels("offlineMessageConfig", "offlineMessageFormFields")).toContain("Subject");
    expect(await client.list(`livechat/wrapupFormFields?campaignId=${id}`)).toHaveLength(2);
    expect(await client.list(`livechat/autoInvitations?campaignId=${id}&sortBy=order`)).toHaveLength(2);
    expect(await client.list("livechat/ratingGrades")).toHaveLength(5);
    await client.delete(`livechat/campaigns/${id}`);
    expect((await client.get(`livechat/campaigns/${id}/preChat`)).status).toBe(404);
    expect([...emulator.rows("livechat/autoInvitations"), ...emulator.rows("livechat/wrapupFormFields")]).toEqual([]);
  });

  it("keeps the built-in rows of a form when a PUT leaves them out", async () => {
    const { emulator, client } = await started();
    const id = idOf(await client.post("livechat/campaigns", { name: "Shop" }));
    const field = idOf(await client.post("livechat/fields", { name: "Order number", type: "text" }));
    const path = `livechat/campaigns/${id}/preChat`;
    const put = async (rows: JsonObject[]): Promise<number> =>
      ((await client.put(path, { preChatFormFields: rows })).object["preChatFormFields"] as JsonObject[]).length;
    expect(await put([{ fieldId: field, label: "Order number", isVisible: true, isRequired: false }])).toBe(8);
    expect(await put([])).toBe(7);
    expect((emulator.find(path)?.["preChatFormFields"] as JsonObject[]).map((row) => row["label"])).toContain("Name");
  });
});

describe("switches", () => {
  it("are turned by their actions, again and again", async () => {
    const { client } = await started();
    for (const [action, isEnabled] of [
      ["disable", false],
      ["disable", false],
      ["enable", true],
    ] as const)
      expect(await client.post(`livechat/audioVideoChatConfig:${action}`)).toMatchObject({
        status: 200,
        body: { isEnabled },
      });
    expect((await client.put("livechat/shiftConfig", { isEnabled: false })).body).toMatchObject({
      error: "MethodNotSupported",
    });
  });

  it("answer 409 for auto translation where it is so already", async () => {
    const { client } = await started();
    const path = "livechat/autoTranslationConfig";
    expect((await client.post(`${path}:enable`)).status).toBe(200);
    expect(await client.post(`${path}:enable`)).toMatchObject({ status: 409, body: { error: "AccessViolation" } });
  });

  it("of a form are turned by their actions alone", async () => {
    const { client } = await started();
    const path = `livechat/campaigns/${idOf(await client.post("livechat/campaigns", { name: "Shop" }))}/preChat`;
    expect((await client.put(path, { isEnabled: false })).object["isEnabled"]).toBe(true);
    expect((await client.post(`${path}:disable`)).object["isEnabled"]).toBe(false);
  });
});
