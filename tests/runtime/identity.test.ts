import { describe, expect, it } from "@jest/globals";
import { Agent, Department } from "../../provider/resources/global/index.js";
import { AutoInvitation, Shift } from "../../provider/resources/livechat/index.js";
import { findOne } from "../../provider/runtime/find.js";
import { alike, IdSet, sameId, sameName } from "../../provider/runtime/identity.js";
import { isFields } from "../../provider/runtime/value.js";
import { accountOn, Life } from "../life.js";
import { withMutant } from "../with-mutant.js";

describe("identity", () => {
  it.each([
    ["Second line ", " second  Line"],
    ["Caf\u00e9", "Cafe\u0301"],
    ["Sales\u00a0EMEA", "sales emea"],
    ["Ada@X.example", "ada@x.example"],
    ["2026-01-01", "2026-01-01T00:00:00.000Z"],
    ["HTTPS://CRM.example/Chats", "https://crm.example/Chats"],
  ])("of names: %j and %j are one", (one, other) => {
    expect(sameName(one, other)).toBe(true);
  });

  it.each([
    ["Sales", "Sale s"],
    ["2026-01-01 (A)", "2026-01-01 (B)"],
    ["https://crm.example/Chats", "https://crm.example/chats"],
    ["Cafe", "Caf\u00e9"],
  ])("of names: %j and %j are two", (one, other) => {
    expect(sameName(one, other)).toBe(false);
  });

  it.each([
    ["#ABC", "#aabbcc"],
    ["2026-01-01T01:00:00+01:00", "2026-01-01 00:00"],
    ["09:30", "09:30:00"],
    [5, "5"],
    ["3F2504E0-4F89-11D3-9A0C-0305E82C3301", "3f2504e0-4f89-11d3-9a0c-0305e82c3301"],
  ])("of values: %j and %j are one", (one, other) => {
    expect(alike(one, other)).toBe(true);
  });

  it("of values: blanks and the case of letters count", () => {
    expect([alike("a  b", "a b"), alike("Custom", "custom")]).toEqual([false, false]);
  });

  it("of ids: any case", () => {
    expect(sameId("AB-1", "ab-1") && new IdSet(["AB-1"]).has("ab-1")).toBe(true);
  });
});

describe("a site that writes in its own way", () => {
  const at = withMutant();

  it.each([
    ["trims names", "Second line ", (name: string) => name.trim()],
    ["folds white space", "Second  line", (name: string) => name.replace(/\s+/g, " ")],
    ["composes characters", "Cafe\u0301", (name: string) => name.normalize("NFC")],
    ["writes names small", "Second Line", (name: string) => name.toLowerCase()],
  ])("%s: what a lost answer made is found", async (_, name, written) => {
    let isLost = false;
    at.site.rules = {
      request: (call) => {
        if (call.method === "POST" && call.body) call.body = { ...call.body, name: written(String(call.body["name"])) };
        return undefined;
      },
      response: ({ method }, answer) => {
        if (method !== "POST" || isLost) return answer;
        isLost = true;
        return { status: 502, body: { message: "Bad gateway" } };
      },
    };
    const life = new Life(Department, accountOn(at.site.emulator));
    await life.up({ name });
    const there = at.emulator.rows("global/departments").filter((row) => row["name"] === written(name));
    expect(there.map((row) => row["id"])).toEqual([life.id]);
    expect(await life.preview({ name })).toBe("same");
  });

  it("answers ids in another case each time: nothing differs, and nothing is made twice", async () => {
    let isUpper = false;
    at.site.rules = {
      response: (_, answer) => {
        isUpper = !isUpper;
        return { ...answer, body: isUpper ? inUpperCase(answer.body) : answer.body };
      },
    };
    const account = accountOn(at.site.emulator);
    const inserted = (path: string, fields: Record<string, string>) => at.emulator.insert(path, fields)["id"] as string;
    const campaignId = inserted("livechat/campaigns", { name: "Shop" });
    const ada = inserted("global/agents", { email: "ada@x.example", displayName: "Ada" });
    const bea = inserted("global/agents", { email: "bea@x.example", displayName: "Bea" });
    const lives = [
      { life: new Life(Department, account), args: { name: "Sales", agentIds: [ada, bea] } },
      { life: new Life(Shift, account), args: { name: "Day", agentIds: [bea.toUpperCase()] } },
      { life: new Life(AutoInvitation, account), args: { campaignId, name: "Hello" } },
    ];
    for (const { life, args } of lives) {
      await life.up(args);
      const before = life.state;
      await life.refresh();
      await life.refresh();
      expect(life.state).toEqual(before);
      expect(await life.preview(args)).toBe("same");
    }
    const [{ life, args }] = lives as [(typeof lives)[number]];
    expect(await life.preview({ ...args, agentIds: [ada.toUpperCase(), bea] })).toBe("same");
  });

  it("has two names that differ in case alone: the one that is asked for is found", async () => {
    for (const name of ["Sales", "SALES"]) at.emulator.insert("global/departments", { name });
    const account = accountOn(at.emulator);
    expect(await findOne(Department.definition, { name: "SALES" }, account)).toMatchObject({ name: "SALES" });
    await expect(findOne(Department.definition, { name: "sales " }, account)).rejects.toThrow(/2 objects/);
    expect(
      await findOne(Agent.definition, { email: at.emulator.credentials.email.toUpperCase() }, account),
    ).toBeDefined();
  });
});

function inUpperCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inUpperCase);
  if (isFields(value)) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inUpperCase(part)]));
  return typeof value === "string" && /^[0-9a-f-]{36}$/.test(value) ? value.toUpperCase() : value;
}
