import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { text } from "../emulator/text.js";
import { diffed } from "./diffed.js";

let staging: Emulator;
let production: Emulator;
beforeAll(async () => {
  [staging, production] = [await createEmulator({ rateLimit: 0 }), await createEmulator({ rateLimit: 0 })];
});
beforeEach(() => {
  for (const emulator of [staging, production]) {
    emulator.reset();
    emulator.clearFaults();
  }
});
afterAll(async () => {
  await staging.close();
  await production.close();
});

const both = (path: string, row: Parameters<Emulator["insert"]>[1]): readonly [string, string] => [
  text(staging.insert(path, row)["id"]),
  text(production.insert(path, row)["id"]),
];

describe("two accounts that were just opened", () => {
  it("do not differ", async () => {
    const { data, table } = await diffed(staging, production);
    expect(table).toMatch(/^No difference in \d+ objects\.$/);
    expect(data).toMatchObject({ different: [], alike: [], notes: [] });
  });
});

describe("what one account has alone", () => {
  it("is listed by name, with its parts as a number", async () => {
    staging.insert("livechat/campaigns", { name: "Beta" });
    production.insert("global/departments", { name: "Export" });
    const { data, table } = await diffed(staging, production);
    expect(data.onlyFirst).toEqual([{ object: 'livechat.Campaign "Beta"', parts: expect.any(Number) }]);
    expect(data.onlyFirst[0]?.parts).toBeGreaterThan(5);
    expect(data.onlySecond).toEqual([{ object: 'global.Department "Export"', parts: 0 }]);
    expect(table).toMatch(/^livechat\.Campaign "Beta" +there, with \d+ parts +–$/m);
    expect(table).toMatch(/^global\.Department "Export" +– +there$/m);
    expect(table).toMatch(/1 object only in staging, 1 only in production, 0 different, \d+ the same\.$/);
  });

  it("leaves out what is deleted and merely kept", async () => {
    const [id] = both("global/departments", { name: "Sales" });
    production.remove(`global/departments/${text(production.rows("global/departments").at(-1)?.["id"])}`);
    staging.remove(`global/departments/${id}`);
    const { data } = await diffed(staging, production, ["global"]);
    expect([data.onlyFirst, data.onlySecond]).toEqual([[], []]);
  });

  it("makes no difference of the rows that the API has for each of them", async () => {
    production.insert("global/departments", { name: "Export" });
    expect((await diffed(staging, production)).data.different).toEqual([]);
  });

  it("says nothing of what the other account could not be asked for", async () => {
    staging.insert("global/skills", { name: "French" });
    production.fault({ path: "global/skills", status: 403, times: 9 });
    const { data } = await diffed(staging, production, ["global"]);
    expect(data.onlyFirst).toEqual([]);
    expect(data.notes).toContainEqual({ what: "global.Skill in production", reason: expect.stringMatching(/^403/) });
  });
});

describe("settings that differ", () => {
  it("are listed with both values", async () => {
    const [one] = both("livechat/shifts", { name: "Day", timeZone: "UTC" });
    staging.edit(`livechat/shifts/${one}`, { timeZone: "Pacific Standard Time" });
    const { data, table } = await diffed(staging, production, ["livechat"]);
    expect(data.different).toEqual([
      {
        object: 'livechat.Shift "Day"',
        fields: [{ path: "timeZone", first: "Pacific Standard Time", second: "UTC" }],
      },
    ]);
    expect(table).toMatch(/^livechat\.Shift "Day"\n {2}timeZone +"Pacific Standard Time" +"UTC"$/m);
  });

  it("are references by the names of what they point to", async () => {
    const [sales, theirs] = both("global/departments", { name: "Sales" });
    const [, support] = both("global/departments", { name: "Support" });
    staging.insert("livechat/shifts", { name: "Day", departmentIds: [sales] });
    production.insert("livechat/shifts", { name: "Day", departmentIds: [support, theirs] });
    const { data, table } = await diffed(staging, production, ["livechat"]);
    expect(data.different).toEqual([
      {
        object: 'livechat.Shift "Day"',
        fields: [
          {
            path: "departmentIds",
            first: ['global.Department "Sales"'],
            second: ['global.Department "Sales"', 'global.Department "Support"'],
          },
        ],
      },
    ]);
    expect(table).toContain('2 entries, with global.Department "Support"');
  });

  it("are no lists of the same in another order", async () => {
    const [one, ours] = both("global/departments", { name: "Sales" });
    const [two, theirs] = both("global/departments", { name: "Support" });
    staging.insert("livechat/shifts", { name: "Day", departmentIds: [one, two] });
    production.insert("livechat/shifts", { name: "Day", departmentIds: [theirs, ours] });
    expect((await diffed(staging, production, ["livechat"])).data.different).toEqual([]);
  });

  it("are rows of a list, each by what is in it", async () => {
    const hours = { dayOfWeek: "Monday", startTime: "09:00:00", endTime: "17:00:00" };
    const sunday = { ...hours, dayOfWeek: "Sunday" };
    staging.insert("livechat/shifts", { name: "Day", shiftWorkingHours: [hours, sunday] });
    production.insert("livechat/shifts", { name: "Day", shiftWorkingHours: [sunday] });
    const { data } = await diffed(staging, production, ["livechat.Shift"]);
    expect(data.different[0]?.fields).toEqual([{ path: "shiftWorkingHours[1]", first: hours }]);
  });

  it("are long texts by how many of their words differ", async () => {
    const categories = [staging, production].map((one) =>
      text(one.rows("global/publicCannedMessageCategories")[0]?.["id"]),
    );
    const message = "word ".repeat(119);
    staging.insert("global/publicCannedMessages", {
      name: "Hello",
      categoryId: categories[0] ?? "",
      message: `${message}one`,
    });
    production.insert("global/publicCannedMessages", {
      name: "Hello",
      categoryId: categories[1] ?? "",
      message: `${message}two`,
    });
    const { table } = await diffed(staging, production, ["global"]);
    expect(table).toMatch(/message +text, 1 of 120 words differ +text, 1 of 120 words differ/);
  });

  it("are not what equals the API's default on one side and is not there on the other", async () => {
    staging.insert("global/departments", { name: "Sales", description: "" });
    production.insert("global/departments", { name: "Sales" });
    expect((await diffed(staging, production, ["global"])).data.different).toEqual([]);
  });

  it("are never secrets", async () => {
    const { data, table } = await diffed(staging, production);
    const all = JSON.stringify(data) + table;
    for (const { credentials } of [staging, production]) {
      expect(all).not.toContain(credentials.apiKey);
      expect(all).not.toContain(credentials.password);
    }
    expect(data.different).toEqual([]);
  });
});

describe("objects that are the same", () => {
  it("are found by name below parents of the same name", async () => {
    const [ours] = both("livechat/campaigns", { name: "Shop" });
    staging.edit(`livechat/campaigns/${ours}/chatWindow`, { type: "embedded" });
    const { data } = await diffed(staging, production, ["livechat"]);
    expect(data.onlyFirst).toEqual([]);
    expect(data.different).toEqual([expect.objectContaining({ object: 'livechat.ChatWindow of "Shop"' })]);
  });

  it("are found though the case of a name differs, which is then told", async () => {
    staging.insert("global/departments", { name: "Sales" });
    production.insert("global/departments", { name: "SALES" });
    const { data } = await diffed(staging, production, ["global.Department"]);
    expect(data.different).toEqual([
      { object: 'global.Department "Sales"', fields: [{ path: "name", first: "Sales", second: "SALES" }] },
    ]);
  });

  it("are agents of one name where their e-mail addresses differ", async () => {
    staging.insert("global/agents", { email: "ada@staging.example", displayName: "Ada" });
    production.insert("global/agents", { email: "ada@example.com", displayName: "Ada" });
    const { data } = await diffed(staging, production, ["global.Agent"]);
    expect(data.different).toEqual([
      {
        object: 'global.Agent "Ada"',
        fields: [{ path: "email", first: "ada@staging.example", second: "ada@example.com" }],
      },
    ]);
  });
});

describe("objects of equal names", () => {
  it("are told apart by what they say", async () => {
    both("ticketing/tags", { name: "vip" });
    both("ticketing/tags", { name: "vip" });
    expect((await diffed(staging, production, ["ticketing.Tag"])).data).toMatchObject({ different: [], alike: [] });
  });

  it("are listed where nothing tells them apart, with what is below them left out", async () => {
    staging.insert("livechat/campaigns", { name: "Shop", description: "one" });
    staging.insert("livechat/campaigns", { name: "Shop", description: "two" });
    production.insert("livechat/campaigns", { name: "Shop", description: "three" });
    const { data, table } = await diffed(staging, production, ["livechat"]);
    expect(data.alike).toEqual([{ object: 'livechat.Campaign "Shop"', first: 2, second: 1 }]);
    expect([data.onlyFirst, data.onlySecond, data.different]).toEqual([[], [], []]);
    expect(table).toMatch(/^livechat\.Campaign "Shop" +2 of this name +1 of this name$/m);
  });
});
