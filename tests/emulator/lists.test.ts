import { describe, expect, it } from "@jest/globals";
import type { JsonObject } from "../../provider/emulator/index.js";
import { exchange } from "./client.js";
import { started } from "./started.js";
import { text } from "./text.js";

const names = (rows: readonly JsonObject[]): unknown[] => rows.map((row) => row["name"]);
const departments = (count: number): JsonObject[] =>
  Array.from({ length: count }, (_, index) => ({ name: `D${index + 1}` }));

describe("lists", () => {
  it("are bare arrays where paging is off, whatever page is asked for", async () => {
    const { client } = await started({ seed: { "global/departments": departments(12) } });
    const { body } = await client.get("global/departments?pageSize=5");
    expect(Array.isArray(body) && body.length).toBe(12);
  });

  it("have one wrapped list where the documents show one", async () => {
    const { client } = await started({ seed: { "livechat/shifts": [{ name: "Day" }] } });
    expect(Object.keys((await client.get("livechat/shifts")).object)).toEqual(["shifts"]);
  });

  it("are paged by ten, with absolute links in lower case from page to page", async () => {
    const skills = Array.from({ length: 25 }, (_, index) => ({ name: `S${index}` }));
    const { emulator, client } = await started({ seed: { "global/skills": skills } });
    const first = (await client.get("global/skills")).object;
    expect(first).toMatchObject({ total: 25, previousPage: null });
    expect(first["nextPage"]).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v4\/global\/skills\?siteid=\d+&pageindex=2$/);
    const seen = names(first["skills"] as JsonObject[]);
    let next = first["nextPage"];
    while (typeof next === "string") {
      const page = (await client.get(next.slice(`${emulator.url}/v4/`.length))).object;
      seen.push(...names(page["skills"] as JsonObject[]));
      next = page["nextPage"] ?? null;
    }
    expect(seen).toEqual(names(skills));
    expect((await client.get("global/skills?pagesize=20&pageindex=2")).object).toMatchObject({
      nextPage: null,
      total: 25,
    });
    expect((await client.get("global/skills?pageIndex=0")).body).toMatchObject({ error: "ParameterInvalid" });
  });

  it("are sorted by any field, and refuse an unknown field or order", async () => {
    const { client } = await started({ seed: { "livechat/campaigns": [{ name: "b" }, { name: "C" }, { name: "a" }] } });
    expect(names(await client.list("livechat/campaigns?sortBy=Name&sortOrder=DESC"))).toEqual(["C", "b", "a"]);
    expect(names(await client.list("livechat/campaigns?sortBy=name"))).toEqual(["a", "b", "C"]);
    expect(await client.get("livechat/campaigns?sortBy=colour")).toMatchObject({
      status: 400,
      body: { error: "SortFieldNotSupport" },
    });
    expect(await client.get("livechat/campaigns?sortOrder=up")).toMatchObject({
      status: 400,
      body: { error: "SortOrderInvalid" },
    });
  });

  it("are narrowed by keywords and by the fields that are listed, and by no other", async () => {
    const seed = {
      "livechat/campaigns": [{ name: "Shop" }, { name: "Help", description: "for the shop" }, { name: "Jobs" }],
    };
    const { emulator, client } = await started({ seed });
    expect(names(await client.list("livechat/campaigns?keywords=SHOP"))).toEqual(["Shop", "Help"]);
    expect(names(await client.list("livechat/campaigns?name=Shop"))).toHaveLength(3);
    const [shop] = emulator.rows("livechat/campaigns");
    const invitations = await client.list(`livechat/autoInvitations?campaignId=${text(shop?.["id"]).toUpperCase()}`);
    expect(new Set(invitations.map((row) => row["campaignId"]))).toEqual(new Set([shop?.["id"]]));
    const rows = await client.list(`livechat/preChatFormFields?campaignId=${text(shop?.["id"])}`);
    expect(rows).toHaveLength(7);
  });

  it("filter canned messages by a parameter that is not called like its field", async () => {
    const { emulator, client } = await started();
    const root = text(emulator.rows("global/publicCannedMessageCategories")[0]?.["id"]);
    const category = await client.post("global/publicCannedMessageCategories", { name: "Greetings", parentId: root });
    for (const categoryId of [root, text(category.object["id"])])
      await client.post("global/publicCannedMessages", { name: "Hello", message: "Hi", categoryId });
    expect(await client.list(`global/publicCannedMessages?category=${root}`)).toHaveLength(1);
  });
});

describe("include", () => {
  it("embeds the objects behind ids, one or several", async () => {
    const { client } = await started();
    const agent = await client.post("global/agents", {
      email: "ada@widgets.example",
      firstName: "Ada",
      lastName: "Byron",
    });
    const shift = await client.post("livechat/shifts", { name: "Day", agentIds: [agent.object["id"] ?? ""] });
    const path = `livechat/shifts/${text(shift.object["id"])}`;
    const both = (await client.get(`${path}?include=agent&include=department`)).object;
    expect(both).toMatchObject({ agents: [{ email: "ada@widgets.example" }], departments: [] });
    expect(Object.keys((await client.get(path)).object)).not.toContain("agents");
  });

  it("shows nested lists in answers to GET, which POST and PUT show anyway", async () => {
    const { client } = await started();
    const holiday = { name: "New Year", holidayDate: "2026-01-01T00:00:00Z" };
    const made = await client.post("livechat/shifts", { name: "Day", shiftHolidays: [holiday] });
    expect(made.object["shiftHolidays"]).toMatchObject([holiday]);
    const path = `livechat/shifts/${text(made.object["id"])}`;
    expect(Object.keys((await client.get(path)).object)).not.toContain("shiftHolidays");
    expect((await client.get(`${path}?include=shiftHoliday`)).object["shiftHolidays"]).toMatchObject([holiday]);
  });

  it("comes without asking where the documents say so", async () => {
    const { client } = await started();
    const segmentConditions = [{ fieldName: "{!Visitor.City}", operator: "is", value: "Halifax" }];
    const made = await client.post("livechat/segments", { name: "Halifax", segmentConditions });
    const { object } = await client.get(`livechat/segments/${text(made.object["id"])}`);
    expect(object["segmentConditions"]).toMatchObject([
      { ...segmentConditions[0], description: "City is Halifax", order: 1 },
    ]);
  });

  it.each([
    "livechat/shifts?include=colour",
    "livechat/campaigns?include=agent",
    "livechat/shifts?include=agent,department",
  ])("is refused where it is not offered: %s", async (path) => {
    const { client } = await started();
    expect(await client.get(path)).toMatchObject({ status: 400, body: { error: "ParameterNotAllowed" } });
  });
});

it("answers 404 outside the API and for a path that it does not have", async () => {
  const { emulator, client } = await started();
  expect((await exchange(`${emulator.url}/elsewhere`)).status).toBe(404);
  expect(await client.get("livechat/nothing")).toMatchObject({ status: 404, body: { error: "EntityNotFound" } });
});
