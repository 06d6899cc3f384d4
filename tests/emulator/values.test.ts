import { Buffer } from "node:buffer";
import { describe, expect, it } from "@jest/globals";
import type { JsonObject } from "../../provider/emulator/index.js";
import type { Client } from "./client.js";
import { started } from "./started.js";
import { text } from "./text.js";

async function campaign(client: Client): Promise<string> {
  return `livechat/campaigns/${text((await client.post("livechat/campaigns", { name: "Shop" })).object["id"])}`;
}

const base64 = (text: string): string => `data:text/plain;base64,${Buffer.from(text).toString("base64")}`;

describe("pictures", () => {
  it("come back as URLs on the API's host with a version that changes with the picture", async () => {
    const { emulator, client } = await started();
    const path = `${await campaign(client)}/chatButton`;
    const put = async (source: string): Promise<unknown> =>
      (await client.put(path, { type: "image", imageButtonOnlineImage: source })).object["imageButtonOnlineImage"];
    const one = await put("https://www.widgets.example/one.png");
    expect(one).toMatch(
      new RegExp(
        `^${emulator.url}/LiveChat/campaigns/.+/chatButton/imageButtonOnlineImage\\?SiteId=10000&version=[0-9a-f]+$`,
      ),
    );
    expect(await put("https://www.widgets.example/two.png")).not.toBe(one);
    expect(await put("https://www.widgets.example/one.png")).toBe(one);
    expect(await put(String(one))).toBe(one);
    expect(emulator.find(path)?.["imageButtonOnlineImage"]).toBe("https://www.widgets.example/one.png");
    expect(await put("")).toBeNull();
  });

  it("must be URLs", async () => {
    const { client } = await started();
    const answer = await client.put(`${await campaign(client)}/chatButton`, { imageButtonOnlineImage: "one.png" });
    expect([answer.status, answer.object["error"]]).toEqual([400, "ParameterFormatIncorrect"]);
  });

  it("of an agent changes with the picture that was chosen", async () => {
    const { client } = await started();
    const { object } = await client.post("global/agents", {
      email: "ada@widgets.example",
      firstName: "Ada",
      lastName: "Byron",
    });
    const path = `global/agents/${text(object["id"])}`;
    const changed = await client.put(path, { customizeAvatar: "https://www.widgets.example/ada.png" });
    expect(changed.object["avatar"]).not.toBe(object["avatar"]);
  });
});

describe("texts", () => {
  it("may come in base64 where the documents say so, and are shown decoded", async () => {
    const { client } = await started();
    const body = { email: "ada@widgets.example", firstName: "Ada", lastName: "Byron", bio: base64("<b>Ünïcode</b>") };
    const { object } = await client.post("global/agents", body);
    expect(object["bio"]).toBe("<b>Ünïcode</b>");
    const path = `global/agents/${text(object["id"])}`;
    expect((await client.put(path, { bio: "data:text/plain;base64,", title: base64("x") })).object).toMatchObject({
      bio: "",
      title: base64("x"),
    });
  });
});

describe("secrets", () => {
  it("are masked, and kept where the mask comes back", async () => {
    const { emulator, client } = await started();
    const path = "livechat/integrationZendeskConfig";
    const shown = await client.put(path, { password: "hunter2", userName: "ops" });
    expect(shown.object["password"]).toBe("**********");
    await client.put(path, { ...shown.object, userName: "ada" });
    expect(emulator.find(path)).toMatchObject({ password: "hunter2", userName: "ada" });
    expect((await client.put(path, { password: "" })).object["password"]).toBe("");
  });

  it("are empty, and kept where the empty text comes back", async () => {
    const { emulator, client } = await started();
    const path = `${await campaign(client)}/chatWindow`;
    const customSMTPServer = { mailServer: "smtp.widgets.example", password: "hunter2" };
    const shown = await client.put(path, { isSMTPServerCustomized: true, customSMTPServer });
    expect(shown.object["customSMTPServer"]).toMatchObject({ mailServer: "smtp.widgets.example", password: "" });
    await client.put(path, shown.object);
    expect(emulator.find(path)?.["customSMTPServer"]).toMatchObject({ password: "hunter2" });
  });

  it("are absent", async () => {
    const { emulator, client } = await started();
    const body = {
      email: "ada@widgets.example",
      firstName: "Ada",
      lastName: "Byron",
      password: "hunter2",
      apiKey: "key",
    };
    const { object } = await client.post("global/agents", body);
    expect(Object.keys(object).filter((name) => name === "password" || name === "apiKey")).toEqual([]);
    expect(emulator.find(`global/agents/${text(object["id"])}`)).toMatchObject({ password: "hunter2" });
  });
});

describe("conditional fields", () => {
  it("are absent while their condition is off, and come back with their value", async () => {
    const { client } = await started();
    const path = `${await campaign(client)}/chatButton`;
    const names = async (body: JsonObject): Promise<string[]> => Object.keys((await client.put(path, body)).object);
    expect(await names({ type: "textLink", textLinkButtonText: "Chat" })).not.toContain("adaptiveButtonColor");
    expect(await names({ type: "adaptive" })).not.toContain("textLinkButtonText");
    expect((await client.put(path, { type: "textLink" })).object["textLinkButtonText"]).toBe("Chat");
  });

  it("depend on two conditions where the documents say so", async () => {
    const { client } = await started();
    const path = `${await campaign(client)}/chatWindow`;
    const shown = async (body: JsonObject): Promise<boolean> =>
      "backgroundTexture" in (await client.put(path, body)).object;
    expect(await shown({ style: "classic", isBackgroundDisplayed: true })).toBe(true);
    expect(await shown({ style: "bubble" })).toBe(false);
    expect(await shown({ style: "circle", isBackgroundDisplayed: false })).toBe(false);
  });

  it("are present with a default where the samples show them so", async () => {
    const { client } = await started();
    const { object } = await client.post("livechat/conversionActions", { name: "x", type: "API" });
    expect(object).toMatchObject({ visitorMessagesAtLeast: 1, appendFieldList: [] });
  });
});

describe("other values", () => {
  it("are made what the API shows: UTC, lower-case ids, real booleans and numbers", async () => {
    const { emulator, client } = await started();
    const me = text(emulator.rows("global/agents")[0]?.["id"]);
    const { object } = await client.post("livechat/shifts", {
      name: "Day",
      agentIds: [me.toUpperCase(), me],
      autoDetectDayLightSavingsTime: "false",
      shiftHolidays: [
        { name: "a", holidayDate: "2026-01-01" },
        { name: "b", holidayDate: "2026-01-01T02:00:00+02:00" },
        { name: "c", holidayDate: "2026-01-01T00:00:00.250" },
      ],
    });
    expect(object).toMatchObject({ agentIds: [me], autoDetectDayLightSavingsTime: false });
    const dates = (object["shiftHolidays"] as JsonObject[]).map((row) => row["holidayDate"]);
    expect(dates).toEqual(["2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00.25Z"]);
    const path = `${await campaign(client)}/chatWindow`;
    const body = { ifEndChatWhenVisitorIsInactive: true, minutesOfVisitorInactivity: "15" };
    expect((await client.put(path, body)).object["minutesOfVisitorInactivity"]).toBe(15);
  });

  it("stand for none as the all-zero id, and clear what they are sent for", async () => {
    const { client } = await started();
    const none = "00000000-0000-0000-0000-000000000000";
    const body = { name: "x", type: "customVariable", usedToDetermineConversionCustomVariableId: none };
    expect((await client.post("livechat/conversionActions", body)).status).toBe(201);
  });

  it("of an open enumeration may be any text", async () => {
    const { client } = await started();
    const path = `${await campaign(client)}/preChat`;
    expect((await client.put(path, { type: "somethingNew" })).object["type"]).toBe("somethingNew");
  });
});
