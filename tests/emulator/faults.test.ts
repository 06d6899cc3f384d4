import { describe, expect, it } from "@jest/globals";
import type { JsonObject, JsonValue } from "../../provider/emulator/index.js";
import { exchange } from "./client.js";
import type { Answer } from "./client.js";
import { started } from "./started.js";
import { text } from "./text.js";

describe("faults", () => {
  it("answer a status once, with an error of the API's form or a body of one's own", async () => {
    const { emulator, client } = await started();
    emulator.fault({ method: "GET", path: "livechat/campaigns", status: 500 });
    emulator.fault({ path: /^global\//, status: 403, body: "<html>blocked</html>", headers: { "x-waf": "1" } });
    expect(await client.get("livechat/campaigns")).toMatchObject({
      status: 500,
      body: { error: expect.any(String) },
    });
    expect((await client.get("livechat/campaigns")).status).toBe(200);
    const blocked = await client.get("global/agents");
    expect([blocked.status, blocked.body, blocked.headers.get("x-waf")]).toEqual([403, "<html>blocked</html>", "1"]);
  });

  it("let calls pass first, strike several times, and do nothing that was asked", async () => {
    const { emulator, client } = await started();
    emulator.fault({ method: "post", path: "livechat/campaigns", status: 503, after: 1, times: 2 });
    const statuses: number[] = [];
    for (const name of ["a", "b", "c", "d"]) statuses.push((await client.post("livechat/campaigns", { name })).status);
    expect(statuses).toEqual([201, 503, 503, 201]);
    expect(emulator.rows("livechat/campaigns")).toHaveLength(2);
  });

  it("break the connection before or after the write", async () => {
    const { emulator, client } = await started();
    emulator.fault({ path: "livechat/campaigns", drop: "beforeWrite" });
    await expect(client.post("livechat/campaigns", { name: "a" })).rejects.toThrow();
    emulator.fault({ path: "livechat/campaigns", drop: "afterWrite" });
    await expect(client.post("livechat/campaigns", { name: "b" })).rejects.toThrow();
    expect(emulator.rows("livechat/campaigns")).toMatchObject([{ name: "b" }]);
    expect(emulator.calls.map(({ status }) => status)).toEqual([0, 0]);
  });

  it("answer an error although the call is done", async () => {
    const { emulator, client } = await started();
    emulator.fault({ method: "POST", status: 500, done: true });
    expect((await client.post("livechat/campaigns", { name: "a" })).status).toBe(500);
    expect(emulator.rows("livechat/campaigns")).toMatchObject([{ name: "a" }]);
    expect(emulator.calls.map(({ status }) => status)).toEqual([500]);
    expect((await client.post("livechat/campaigns", { name: "b" })).status).toBe(201);
  });

  it("make an answer late, though the call is done", async () => {
    const { emulator, client } = await started();
    emulator.fault({ method: "POST", delayMs: 60_000 });
    const late = client.post("livechat/campaigns", { name: "a" });
    while (emulator.rows("livechat/campaigns").length === 0) await client.get("livechat/campaigns");
    const outcome = late.then(
      () => "answered",
      () => "dropped",
    );
    await emulator.close();
    expect(["answered", "dropped"]).toContain(await outcome);
  });

  it("say when they strike, before the call is done", async () => {
    const { emulator, client } = await started();
    emulator.fault({ method: "GET", after: 1, onStrike: () => emulator.insert("livechat/campaigns", { name: "a" }) });
    const lists = [await client.get("livechat/campaigns"), await client.get("livechat/campaigns")];
    expect(lists.map(({ body }) => body)).toMatchObject([[], [{ name: "a" }]]);
  });

  it("can be cleared", async () => {
    const { emulator, client } = await started();
    emulator.fault({ path: "livechat/campaigns/{id}", status: 500, times: 9 });
    emulator.clearFaults();
    expect((await client.get("livechat/campaigns/x")).status).toBe(404);
  });
});

describe("the limit", () => {
  it("answers 429 and says when to come back", async () => {
    const { client } = await started({ rateLimit: 2, rateWindow: 60 });
    const answers = [await client.get("global/site"), await client.get("global/site"), await client.get("global/site")];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(Number(answers[2]?.headers.get("retry-after"))).toBeGreaterThan(55);
  });

  it("answers as one likes, and lets calls in again when the window has passed", async () => {
    const { client } = await started({ rateLimit: 1, rateWindow: 0.2, limitAnswer: { status: 403, headers: {} } });
    const start = Date.now();
    expect((await client.get("global/site")).status).toBe(200);
    const second = await client.get("global/site");
    expect([second.status, second.headers.get("retry-after")]).toEqual([403, null]);
    while ((await client.get("global/site")).status !== 200) expect(Date.now() - start).toBeLessThan(10_000);
    expect(Date.now() - start).toBeGreaterThanOrEqual(200);
  });

  it("does not count tokens", async () => {
    const { emulator, client } = await started({ rateLimit: 1 });
    for (let call = 0; call < 3; call += 1) await exchange(`${emulator.url}/oauth/token`, { method: "POST" });
    expect((await client.get("global/site")).status).toBe(200);
  });
});

describe("the journal", () => {
  it("holds every call, with its query, body and status", async () => {
    const { emulator, client } = await started();
    await client.get("livechat/shifts?include=agent&include=department");
    await client.post("livechat/campaigns", { name: "Shop" });
    const [first, second] = emulator.calls;
    expect(first).toMatchObject({
      method: "GET",
      path: "livechat/shifts",
      status: 200,
      query: { include: ["agent", "department"], siteId: "10000" },
    });
    expect(second).toMatchObject({ method: "POST", path: "livechat/campaigns", status: 201, body: { name: "Shop" } });
    expect(emulator.countCalls({ method: "GET" })).toBe(1);
    expect(emulator.countCalls({ path: "livechat/{x}" })).toBe(2);
    expect(emulator.countCalls({ path: /campaigns$/ })).toBe(1);
    emulator.forgetCalls();
    expect(emulator.countCalls()).toBe(0);
  });
});

describe("the Control Panel", () => {
  it("changes, adds and removes behind everyone's back", async () => {
    const { emulator, client } = await started();
    const { object } = await client.post("livechat/campaigns", { name: "Shop" });
    const path = `livechat/campaigns/${text(object["id"])}`;
    emulator.edit(path, { name: "Store" });
    emulator.edit(`${path}/chatWindow`, { color: "#000000" });
    emulator.edit("global/site", { timeZone: "Atlantic Standard Time" });
    expect((await client.get(path)).object["name"]).toBe("Store");
    expect((await client.get(`${path}/chatWindow`)).object["color"]).toBe("#000000");
    const shift = emulator.insert("livechat/shifts", {
      name: "Day",
      shiftHolidays: [{ name: "x", holidayDate: "2026-01-01T00:00:00Z" }],
    });
    expect((await client.get(`livechat/shifts/${text(shift["id"])}`)).object["timeZone"]).toBe(
      "Atlantic Standard Time",
    );
    const rule = emulator.insert(`${path}/routing/customRules`, { name: "VIP" });
    expect(emulator.rows(`${path}/routing/customRules`)).toMatchObject([{ id: rule["id"], name: "VIP" }]);
    emulator.remove(path);
    expect([(await client.get(path)).status, emulator.find(path)]).toEqual([404, undefined]);
    expect(() => {
      emulator.edit(path, {});
    }).toThrow("nothing at");
    expect(() => emulator.rows("livechat/nothing")).toThrow("no path");
  });

  it("goes back to the seed", async () => {
    const departments = [
      { id: "A0000000-0000-4000-8000-000000000001", name: "Sales", agentIds: ["a0000000-0000-4000-8000-000000000002"] },
    ];
    const agents = [
      { id: "a0000000-0000-4000-8000-000000000002", email: "ada@widgets.example", firstName: "Ada", lastName: "Byron" },
    ];
    const seed = { "global/departments": departments, "global/agents": agents, "global/site": { company: "Widgets" } };
    const { emulator, client } = await started({ seed });
    const before = emulator.rows("global/departments");
    expect(emulator.find("global/agents/a0000000-0000-4000-8000-000000000002")?.["departmentIds"]).toEqual([
      "a0000000-0000-4000-8000-000000000001",
    ]);
    await client.delete("global/departments/a0000000-0000-4000-8000-000000000001");
    await client.put("global/site", { company: "Other" });
    emulator.reset();
    expect(emulator.rows("global/departments")).toEqual(before);
    expect((await client.get("global/site")).object["company"]).toBe("Widgets");
    expect(emulator.countCalls()).toBe(1);
  });
});

describe("the control paths", () => {
  it("offer the same to users of a shell", async () => {
    const { emulator, client } = await started();
    const control = (method: string, path: string, body?: JsonValue): Promise<Answer> =>
      exchange(`${emulator.url}/_emulator/${path}`, {
        method,
        ...(body !== undefined && { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
      });
    const made = (await control("POST", "objects/livechat/campaigns", { name: "Shop" })).object;
    const path = `livechat/campaigns/${text(made["id"])}`;
    expect((await control("PATCH", `objects/${path}`, { name: "Store" })).status).toBe(204);
    expect((await control("GET", "rows/livechat/campaigns")).body).toMatchObject([{ name: "Store" }]);
    expect((await control("GET", `objects/${path}`)).object).toMatchObject({ name: "Store" });
    await control("POST", "faults", { path: "global/site", status: 500, times: 2 });
    expect((await client.get("global/site")).status).toBe(500);
    await control("DELETE", "faults");
    expect((await client.get("global/site")).status).toBe(200);
    expect((await control("GET", "calls?path=global/site")).body).toHaveLength(2);
    await control("DELETE", "calls");
    expect((await control("GET", "calls")).body).toEqual([]);
    expect((await control("DELETE", `objects/${path}`)).status).toBe(204);
    expect((await control("POST", "tokens:revoke")).status).toBe(204);
    expect((await control("POST", "reset")).status).toBe(204);
    expect((await control("PATCH", "objects/livechat/nothing", {})).status).toBe(400);
    expect(Object.keys((await control("GET", "")).object satisfies JsonObject).length).toBeGreaterThan(5);
  });
});
