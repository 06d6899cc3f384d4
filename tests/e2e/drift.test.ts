import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator, type JsonObject } from "../../provider/emulator/index.js";
import { text } from "../emulator/text.js";
import { commandLine } from "./command-line.js";
import { environmentOf } from "./environment.js";
import { type Run, Stack } from "./stack.js";

const program = `import { readFileSync } from "node:fs";
import * as comm100 from "pulumi-comm100";
import { RoutingRule } from "pulumi-comm100/livechat";
import { sales, support } from "./departments.js";

const shop = new comm100.livechat.Campaign("shop", { name: 'Shop' /* as on the sign */, language: "german" });

new RoutingRule("vip", {
  campaignId: shop.id,
  name: "VIP",
  routeTo: "department",
  routeToId: support.id, // they know them
  conditionMetType: "all",
  routingRuleConditions: [
    // Halifax first
    { fieldName: "{!Visitor.City}", operator: "is", value: "Halifax" },
  ],
});

const hours = [
  { dayOfWeek: "Monday", startTime: "09:00:00", endTime: "17:00:00" }, // after the meeting
  { dayOfWeek: "Tuesday", startTime: "09:00:00", endTime: "17:00:00" },
] as const;
new comm100.livechat.Shift("day", {
  name: "Day",
  timeZone: comm100.timeZoneFromIana("Europe/Berlin"),
  departmentIds: [support.id, /* sellers */ sales.id],
  shiftWorkingHours: [...hours],
});
new comm100.livechat.Shift("night", {
  name: "Night",
  timeZone: "W. Europe Standard Time",
  shiftWorkingHours: [
    { dayOfWeek: "Monday", startTime: "20:00:00", endTime: "22:00:00" }, // after dinner
  ],
});

const greetingMessage = readFileSync(new URL("texts/hello.md", import.meta.url), "utf8");
new comm100.livechat.PreChat("shop", { campaignId: shop.id, greetingMessage });
const late = "late";
new comm100.ticketing.Tag(late, { name: late });
`;

const files = {
  "departments.ts": `import { global } from "pulumi-comm100";

// Who answers.
export const sales = new global.Department("sales", { name: "Sales" });
export const support = new global.Department("support", { name: "Support", description: "First" });
`,
  "texts/hello.md": "Hello,\r\nwho are you?\n",
};

let emulator: Emulator;
let stack: Stack;
beforeAll(async () => {
  emulator = await createEmulator({ rateLimit: 0 });
  stack = await Stack.create(program, { language: "esm", env: environmentOf(emulator) });
  await setKey(emulator.credentials.apiKey);
  for (const [path, content] of Object.entries(files)) write(path, content);
  const up = await stack.up();
  expect([up.code, up.text]).toEqual([0, expect.any(String)]);
});
afterAll(async () => {
  stack.dispose();
  await emulator.close();
});

const write = (path: string, content: string) => {
  mkdirSync(dirname(join(stack.folder, path)), { recursive: true });
  writeFileSync(join(stack.folder, path), content);
};
/** The key of the stack's configuration, which wins over the environment. */
const setKey = (key: string) => stack.pulumi("config", "set", "--secret", "comm100:apiKey", key);
const read = (path: string) => readFileSync(join(stack.folder, path), "utf8");
const drift = (...args: string[]): Promise<Run> => commandLine(["drift", ...args], stack.environment, stack.folder);
const writes = () => emulator.calls.filter(({ method }) => method !== "GET").length;

/** The id of the object of a name. */
function idOf(collection: string, name: string): string {
  return text(emulator.rows(collection).find((row) => row["name"] === name)?.["id"]);
}

describe("drift", () => {
  it("is nothing as long as nobody changes the site", async () => {
    const { code, output } = await drift();
    expect([code, output]).toEqual([0, expect.stringContaining("Nothing was changed outside the program.")]);
  });

  it("is told with the place of each setting in the program, and changes nothing", async () => {
    const campaign = `livechat/campaigns/${idOf("livechat/campaigns", "Shop")}`;
    const [sales = "", support = ""] = ["Sales", "Support"].map((name) => idOf("global/departments", name));
    const [rule] = emulator.rows(`${campaign}/routing/customRules`);
    const [condition = {}] = rule?.["routingRuleConditions"] as JsonObject[];
    emulator.edit(campaign, { name: 'The "new" shop' });
    emulator.edit(`${campaign}/preChat`, { greetingMessage: "Hello,\r\nwho is it?\n" });
    emulator.edit(`${campaign}/routing/customRules/${text(rule?.["id"])}`, {
      routeToId: sales,
      routingRuleConditions: [
        { ...condition, value: "Leeds" },
        { fieldName: "{!Visitor.City}", operator: "is", value: "York", order: 2 },
      ],
    });
    emulator.edit(`global/departments/${support}`, { description: "Second `line` ${x}" });
    const nightly = idOf("livechat/shifts", "Night");
    const night = emulator.find(`livechat/shifts/${nightly}`);
    const [row = {}] = night?.["shiftWorkingHours"] as JsonObject[];
    emulator.edit(`livechat/shifts/${nightly}`, { shiftWorkingHours: [{ ...row, endTime: "23:00:00" }] });
    emulator.edit(`livechat/shifts/${idOf("livechat/shifts", "Day")}`, { timeZone: "GMT Standard Time" });
    emulator.remove(`ticketing/tags/${idOf("ticketing/tags", "late")}`);
    emulator.forgetCalls();
    const state = stack.state();

    const { code, output } = await drift();
    expect([code, output]).toEqual([2, expect.stringContaining("What was changed in Comm100 outside the program")]);
    const lines = output.slice(output.indexOf("In the program")).trimEnd().split("\n").slice(1).sort();
    expect(lines.map((line) => line.replace(/^ +- /, ""))).toEqual([
      "departments.ts:5 department “Support”, description: can be written, with --write",
      "index.ts:12 routing rule “VIP”, routeToId: can be written, with --write",
      "index.ts:14 routing rule “VIP”, routingRuleConditions: can be written, with --write",
      "index.ts:16 routing rule “VIP”, routingRuleConditions[0].value: can be written, with --write",
      'index.ts:26 shift “Day”, timeZone: left to you: it is computed. On the site it is "GMT Standard Time"',
      "index.ts:34 shift “Night”, shiftWorkingHours[0].endTime: can be written, with --write",
      "index.ts:41 ticket tag “late”: gone from the site. The next `pulumi up` makes it again, unless you take it out of the program",
      'index.ts:6 campaign “The "new" shop”, name: can be written, with --write',
      "texts/hello.md:1 pre-chat form, greetingMessage: can be written, with --write",
    ]);
    expect(writes()).toBe(0);
    expect(stack.state()).toBe(state);
    expect(read("index.ts")).toBe(`${program}\n`);
  });

  it("is written into the program, which then says what the site has", async () => {
    const { code, output } = await drift("--write", "--format", "markdown");
    expect([code, output]).toEqual([2, expect.stringContaining("### In the program")]);
    expect(read("departments.ts")).toBe(files["departments.ts"].replace('"First"', '"Second `line` ${x}"'));
    expect(read("texts/hello.md")).toBe("Hello,\r\nwho is it?\n");
    const patched = [
      ["'Shop'", `'The "new" shop'`],
      ["support.id, // they know them", "sales.id, // they know them"],
      [
        'value: "Halifax" },',
        'value: "Leeds" },\n    { fieldName: "{!Visitor.City}", operator: "is", value: "York" },',
      ],
      ["22:00:00", "23:00:00"],
    ].reduce((code, [before = "", after = ""]) => code.replace(before, after), `${program}\n`);
    expect(read("index.ts")).toBe(patched);
    expect(writes()).toBe(0);
    const again = read("index.ts");
    expect(await drift("--write")).toMatchObject({
      code: 2,
      output: expect.stringContaining("says already what the site has"),
    });
    expect(read("index.ts")).toBe(again);
  });

  it("is gone after what was left is changed by hand: a preview that looks at the site has no change", async () => {
    const fixed = read("index.ts")
      .replace('comm100.timeZoneFromIana("Europe/Berlin")', 'comm100.timeZoneFromIana("Europe/London")')
      .replace(/^.*late.*\n/gm, "");
    write("index.ts", fixed);
    const preview = await stack.preview("--refresh", "--expect-no-changes");
    expect([preview.code, preview.text]).toEqual([0, expect.stringMatching(/unchanged/)]);
    const json = await stack.pulumi("preview", "--refresh", "--json", "--show-sames", "--non-interactive");
    write("preview.json", json.output);
    const review = await commandLine(["review", "preview.json"], stack.environment, stack.folder);
    expect([review.code, review.output]).toEqual([0, expect.stringContaining("Nothing changes in Comm100.")]);
  });

  it("comes into the state by the next update, which writes nothing", async () => {
    emulator.forgetCalls();
    const up = await stack.up("--refresh");
    expect([up.code, up.text]).toEqual([0, expect.any(String)]);
    expect(writes()).toBe(0);
    expect(await drift()).toMatchObject({ code: 0 });
  });

  it("is looked for with the settings of the moment, not of the last update; a refusal is said once", async () => {
    await setKey("rotated-and-not-known");
    const { code, text: said } = await drift();
    expect([code, said.split("AuthenticationFailed").length - 1]).toEqual([1, 1]);
    expect(said).not.toContain("told in full");
  });

  it("is not what `pulumi refresh` looks for with those settings, which says so where they are refused", async () => {
    const look = ["refresh", "--preview-only", "--non-interactive"];
    expect(await stack.pulumi(...look)).toMatchObject({ code: 0 });
    await setKey(emulator.credentials.apiKey);
    emulator.fault({ status: 401, times: 99, body: { error: "AuthenticationFailed", message: "No." } });
    const refused = await stack.pulumi(...look);
    emulator.clearFaults();
    expect([refused.code, refused.text]).toEqual([
      expect.any(Number),
      expect.stringMatching(/uses the settings of the last `pulumi up` \(apiKey\)[^]*--run-program/),
    ]);
    expect(refused.code).not.toBe(0);
  });

  it("is not what a failure of Pulumi is", async () => {
    const { code, text: said } = await drift("--stack", "other");
    expect([code, said]).toEqual([1, expect.stringMatching(/^error: `pulumi refresh [^]*other/)]);
  });
});
