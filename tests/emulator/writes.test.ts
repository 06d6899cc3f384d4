import { randomUUID } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { started } from "./started.js";
import { text } from "./text.js";

const agent = { email: "ada@widgets.example", firstName: "Ada", lastName: "Byron" };

describe("POST", () => {
  it("answers 201 with the whole object, defaults filled in", async () => {
    const { client } = await started();
    const { status, object } = await client.post("livechat/campaigns", { name: "Shop" });
    expect([status, object]).toEqual([
      201,
      { id: expect.stringMatching(/^[0-9a-f-]{36}$/), name: "Shop", description: "", language: "english" },
    ]);
  });

  it("ignores read-only and unknown keys without an error", async () => {
    const { client } = await started();
    const id = randomUUID();
    const { status, object } = await client.post("global/roles", {
      id,
      name: "Night",
      type: "Administrators",
      colour: "red",
    });
    expect([status, object["type"], object["colour"]]).toEqual([201, "Custom", undefined]);
    expect(object["id"]).not.toBe(id);
  });

  it.each([
    ["livechat/campaigns", { description: "x" }, "ParameterMissing", "name"],
    ["livechat/campaigns", { name: "" }, "ParameterMissing", "name"],
    ["livechat/campaigns", { name: "Shop", language: "klingon" }, "ParameterInvalid", "language"],
    ["livechat/campaigns", { name: 5 }, "ParameterInvalid", "name"],
    ["livechat/segments", { name: "x", segmentConditions: [] }, "ParameterMissing", "segmentConditions"],
    ["livechat/shifts", { name: "x", timeZone: "America/Halifax" }, "ParameterInvalid", "timeZone"],
    [
      "livechat/shifts",
      { name: "x", shiftHolidays: [{ name: "x" }] },
      "ParameterMissing",
      "shiftHolidays.0.holidayDate",
    ],
    [
      "livechat/shifts",
      { name: "x", shiftHolidays: [{ name: "x", holidayDate: "soon" }] },
      "ParameterFormatIncorrect",
      "shiftHolidays.0.holidayDate",
    ],
    ["livechat/shifts", { name: "x", agentIds: ["ada"] }, "ParameterFormatIncorrect", "agentIds.0"],
    ["livechat/shifts", { name: "x", agentIds: [randomUUID()] }, "ParameterInvalid", "agentIds"],
    ["livechat/webhooks", { event: "chatEnds", targetUrl: "widgets" }, "ParameterFormatIncorrect", "targetUrl"],
    ["livechat/fields", { name: "x", type: "dropdownList" }, "ParameterMissing", "fieldOptions"],
    ["livechat/autoInvitations", { name: "x" }, "ParameterMissing", "campaignId"],
    [
      "livechat/conversionActions",
      { name: "x", type: "URL", chatInLastDays: 31 },
      "ParameterNumberOutOfRange",
      "chatInLastDays",
    ],
    [
      "global/loginIpAllowlists",
      { ipRangeFrom: "1.2.3.999", ipRangeTo: "1.2.3.4" },
      "ParameterFormatIncorrect",
      "ipRangeFrom",
    ],
    [
      "global/departments",
      { name: "x", offlineMessageMailTo: "toEmailAddresses" },
      "ParameterMissing",
      "offlineMessageEmailAddresses",
    ],
  ])("refuses %s %j with %s of %s", async (path, body, error, field) => {
    const { emulator, client } = await started();
    const answer = await client.post(path, body);
    expect([answer.status, answer.body]).toEqual([
      400,
      {
        id: expect.any(String),
        error,
        message: expect.any(String),
        details: expect.objectContaining({ field }),
      },
    ]);
    expect(emulator.rows(path).filter((row) => row["name"] === "x")).toEqual([]);
  });

  it("refuses a body that is no JSON object", async () => {
    const { client } = await started();
    for (const body of [[], "text"]) expect((await client.post("livechat/campaigns", body)).status).toBe(400);
  });

  it("refuses a name that is taken, letters of any case, with details", async () => {
    const { client } = await started();
    await client.post("livechat/campaigns", { name: "Shop" });
    expect(await client.post("livechat/campaigns", { name: "SHOP" })).toMatchObject({
      status: 400,
      body: {
        error: "EntityDuplicated",
        details: { entity: "campaign", field: "name", fieldLabel: "Name", value: "SHOP" },
      },
    });
  });

  it("answers 404 for an unknown parent of a category and 400 for an unknown category of a message", async () => {
    const { client } = await started();
    const parentId = randomUUID();
    expect((await client.post("global/publicCannedMessageCategories", { name: "x", parentId })).status).toBe(404);
    expect(
      (await client.post("global/publicCannedMessages", { name: "x", message: "x", categoryId: parentId })).status,
    ).toBe(400);
  });

  it("fills in what the server knows: display name, order, times, who wrote it", async () => {
    const { emulator, client } = await started();
    expect((await client.post("global/agents", agent)).object).toMatchObject({
      displayName: "Ada Byron",
      timeZone: "Pacific Standard Time",
    });
    expect((await client.post("global/agentAwayStatuses", { name: "Lunch" })).object["order"]).toBe(3);
    const ban = (await client.post("livechat/bannedIps", { ipRangeFrom: "203.0.113.1", ipRangeTo: "203.0.113.1" }))
      .object;
    const me = emulator.rows("global/agents")[0]?.["id"];
    expect([ban["agentId"], ban["createdTime"]]).toEqual([me, expect.stringMatching(/^\d{4}-.*Z$/)]);
  });
});

describe("PUT", () => {
  it("keeps the value of a key that is left out", async () => {
    const { client } = await started();
    const { object } = await client.post("livechat/campaigns", {
      name: "Shop",
      description: "Web shop",
      language: "french",
    });
    const written = await client.put(`livechat/campaigns/${text(object["id"])}`, { description: "Shop on the web" });
    expect([written.status, written.object]).toEqual([200, { ...object, description: "Shop on the web" }]);
  });

  it("changes nothing where it is refused", async () => {
    const { client } = await started();
    const { object } = await client.post("livechat/campaigns", { name: "Shop" });
    const path = `livechat/campaigns/${text(object["id"])}`;
    expect((await client.put(path, { description: "x", language: "klingon" })).status).toBe(400);
    expect((await client.put(path, { name: "" })).body).toMatchObject({ error: "ParameterMissing" });
    expect((await client.get(path)).body).toEqual(object);
  });

  it("refuses keys that are closed to it, and takes the others back as they were shown", async () => {
    const { client } = await started();
    const { object } = await client.post("global/agents", { ...agent, password: "secret" });
    const path = `global/agents/${text(object["id"])}`;
    expect(await client.put(path, { password: "other" })).toMatchObject({
      status: 400,
      body: { error: "ParameterIsNotEditable" },
    });
    expect((await client.put(path, object)).status).toBe(200);
    expect((await client.post(`${path}:changePassword`, { password: "other" })).status).toBe(200);
    expect((await client.post(`${path}:changePassword`, {})).body).toMatchObject({ error: "ParameterMissing" });
  });

  it("refuses to move what belongs to a campaign to another", async () => {
    const { client } = await started();
    const [one, other] = [
      await client.post("livechat/campaigns", { name: "A" }),
      await client.post("livechat/campaigns", { name: "B" }),
    ];
    const made = (await client.post("livechat/autoInvitations", { name: "x", campaignId: one.object["id"] ?? "" }))
      .object;
    const path = `livechat/autoInvitations/${text(made["id"])}`;
    expect((await client.put(path, made)).status).toBe(200);
    expect((await client.put(path, { campaignId: other.object["id"] ?? "" })).body).toMatchObject({
      error: "ParameterIsNotEditable",
    });
  });

  it("is held to the permissions of a role that are missing from it", async () => {
    const { emulator, client } = await started();
    const role = text(emulator.rows("global/roles")[0]?.["id"]);
    expect((await client.put(`global/roles/${role}/permissions`, {})).body).toMatchObject({
      error: "ParameterMissing",
    });
    expect((await client.put(`global/roles/${role}/permissions`, { permissionIds: [2, 1] })).body).toEqual({
      permissionIds: [1, 2],
    });
    expect((await client.get(`global/roles/${role}`)).object["permissionIds"]).toEqual([1, 2]);
  });
});
