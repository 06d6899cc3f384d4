import { describe, expect, it } from "@jest/globals";
import { moods } from "../../provider/emulator/index.js";
import { started } from "./started.js";
import { text } from "./text.js";

const shift = { name: "Day", shiftWorkingHours: [{ dayOfWeek: "Monday", startTime: "09:00:00", endTime: "17:00:00" }] };
const rule = { name: "Urgent", priority: "urgent" };
const holidays = { shiftHolidays: [{ name: "Canada Day", holidayDate: "2026-07-01" }] };

describe("a strict site", () => {
  it("is none unless it is asked for, and each mood can be had alone", async () => {
    const { client } = await started();
    const { object } = await client.post("livechat/campaigns", { name: "Shop", language: "french", colour: "red" });
    const path = `livechat/campaigns/${text(object["id"])}`;
    await expect(client.put(path, { description: "<b>x</b>" })).resolves.toMatchObject({
      status: 200,
      object: { id: object["id"], name: "Shop", language: "french", description: "<b>x</b>" },
    });
    const { client: other } = await started({ strict: { knownKeys: true } });
    const { status } = await other.post("livechat/campaigns", { name: "<b>Shop</b>" });
    expect(status).toBe(201);
    expect(moods).toHaveLength(7);
  });

  describe("whose PUT replaces", () => {
    it("sets what is left out back, and empties lists; rows, objects and what the server fills in too, or keeps", async () => {
      const { client } = await started({ strict: { replacingPut: true } });
      const { object: made } = await client.post("livechat/shifts", { ...shift, ...holidays });
      const path = `livechat/shifts/${text(made["id"])}`;
      const { object } = await client.put(path, { name: "Night" });
      expect(object).toMatchObject({ id: made["id"], name: "Night", shiftWorkingHours: [], shiftHolidays: [] });
      expect(object["createdTime"]).toEqual(made["createdTime"]);
    });

    it("keeps secrets, which nobody can send back", async () => {
      const { client, emulator } = await started({ strict: { replacingPut: true } });
      const agent = { email: "ada@widgets.example", firstName: "Ada", lastName: "Byron", password: "first" };
      const { object } = await client.post("global/agents", agent);
      await client.put(`global/agents/${text(object["id"])}`, { email: agent.email, title: "Countess" });
      expect(emulator.find(`global/agents/${text(object["id"])}`)).toMatchObject({
        title: "Countess",
        firstName: "",
        password: "first",
      });
    });

    it("deletes rows that have end points of their own", async () => {
      const { client, emulator } = await started({ strict: { replacingPut: true } });
      const { object } = await client.post("ticketing/routingRules", rule);
      await client.put("ticketing/routingConfig", { type: "customRules" });
      expect(emulator.find(`ticketing/routingRules/${text(object["id"])}`)).toBeUndefined();
    });

    it("leaves what the plan of an object's own parts does to its parent alone", async () => {
      const { client, emulator } = await started({ strict: { replacingPut: true } });
      const { object } = await client.post("kb/knowledgeBases", { name: "Help", language: "english" });
      const { object: tag } = await client.post("kb/tags", { name: "refunds", kbId: object["id"] ?? null });
      await client.put(`kb/tags/${text(tag["id"])}`, { name: "returns" });
      expect(emulator.find(`kb/tags/${text(tag["id"])}`)).toMatchObject({ name: "returns", kbId: object["id"] });
    });
  });

  it("wants a whole object in a PUT, but for what cannot be sent", async () => {
    const { client } = await started({ strict: { requiredInPut: true } });
    const agent = { email: "ada@widgets.example", firstName: "Ada", lastName: "Byron", password: "first" };
    const { object } = await client.post("global/agents", agent);
    const path = `global/agents/${text(object["id"])}`;
    await expect(client.put(path, { email: agent.email, title: "Countess" })).resolves.toMatchObject({
      status: 400,
      object: { error: "ParameterMissing" },
    });
    const whole = { email: agent.email, firstName: "Ada", lastName: "King" };
    await expect(client.put(path, whole)).resolves.toMatchObject({ status: 200 });
  });

  it("answers ids in changing case, and finds them in any", async () => {
    const { client } = await started({ strict: { changingIds: true } });
    const { object } = await client.post("livechat/campaigns", { name: "Shop" });
    const forms = new Set([object["id"]]);
    for (let time = 0; time < 4; time++) {
      const again = await client.get(`livechat/campaigns/${text(object["id"])}`);
      expect(again.status).toBe(200);
      forms.add(again.object["id"]);
    }
    expect(forms.size).toBe(2);
    expect(new Set([...forms].map((id) => text(id).toLowerCase())).size).toBe(1);
  });

  it("answers days as moments, and takes them so", async () => {
    const { client } = await started({ strict: { moments: true } });
    const { object } = await client.post("ticketing/holidays", { title: "Canada Day", date: "2026-07-01" });
    expect(object["date"]).toBe("2026-07-01T00:00:00Z");
    const { status } = await client.put(`ticketing/holidays/${text(object["id"])}`, object);
    expect(status).toBe(200);
  });

  it("shows in lists nothing that include asks for", async () => {
    const { client } = await started({ strict: { bareLists: true } });
    const { object } = await client.post("livechat/shifts", shift);
    const [row] = await client.list("livechat/shifts?include=shiftWorkingHours");
    const alone = await client.get(`livechat/shifts/${text(object["id"])}?include=shiftWorkingHours`);
    expect(row).toMatchObject({ id: object["id"], name: "Day" });
    expect(row).not.toHaveProperty("shiftWorkingHours");
    expect(alone.object["shiftWorkingHours"]).toHaveLength(1);
  });

  describe("that minds keys which no document names", () => {
    it.each([
      [{ name: "Shop", colour: "red" }, "colour"],
      [{ name: "Shop", Language: "french" }, "Language"],
    ])("refuses %j", async (body, field) => {
      const { client } = await started({ strict: { knownKeys: true } });
      await expect(client.post("livechat/campaigns", body)).resolves.toMatchObject({
        status: 400,
        object: { error: "ParameterNotAllowed", details: { field } },
      });
    });

    it("refuses them in rows, and lets ids and read-only keys come back", async () => {
      const { client } = await started({ strict: { knownKeys: true } });
      const [row] = shift.shiftWorkingHours;
      const odd = { ...shift, shiftWorkingHours: [{ ...row, colour: "red" }] };
      await expect(client.post("livechat/shifts", odd)).resolves.toMatchObject({ status: 400 });
      const { object } = await client.post("livechat/shifts", shift);
      await expect(client.put(`livechat/shifts/${text(object["id"])}`, object)).resolves.toMatchObject({
        status: 200,
      });
    });

    it("refuses them in a query, and knows its own in any case", async () => {
      const { client } = await started({ strict: { knownKeys: true } });
      await expect(client.get("livechat/campaigns?colour=red")).resolves.toMatchObject({
        status: 400,
        object: { error: "ParameterNotAllowed", details: { field: "colour" } },
      });
      await expect(client.get("global/agents?PAGESIZE=20&sortby=email")).resolves.toMatchObject({ status: 200 });
    });

    it("refuses what documents leave out of PUT, even as it is", async () => {
      const { client } = await started({ strict: { knownKeys: true } });
      const { object } = await client.post("ticketing/fields", { name: "Product line", type: "text" });
      const path = `ticketing/fields/${text(object["id"])}`;
      await expect(client.put(path, object)).resolves.toMatchObject({ object: { error: "ParameterIsNotEditable" } });
      await expect(client.put(path, { name: "Product" })).resolves.toMatchObject({ status: 200 });
    });
  });

  it("has a firewall that sees HTML before anything else does", async () => {
    const { client } = await started({ strict: { firewall: true } });
    const refused = await client.post("kb/anything", { body: { text: ["<p>Hello</p>"] } });
    expect([refused.status, refused.headers.get("content-type"), refused.body]).toEqual([
      403,
      expect.stringContaining("text/html"),
      expect.stringContaining("Request Rejected"),
    ]);
    const text = `data:text/plain;base64,${Buffer.from("<p>Hello</p>").toString("base64")}`;
    const { status } = await client.post("livechat/campaigns", { name: "1 < 2 and 3 > 2", description: text });
    expect(status).toBe(201);
  });
});
