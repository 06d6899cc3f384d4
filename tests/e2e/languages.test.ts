import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { createEmulator, type Emulator } from "../../provider/emulator/index.js";
import { environmentOf } from "./environment.js";
import type { Language } from "./project.js";
import { Stack } from "./stack.js";

let emulator: Emulator;
let stack: Stack | undefined;
beforeAll(async () => {
  emulator = await createEmulator();
});
afterEach(() => {
  stack?.dispose();
  emulator.reset();
});
afterAll(() => emulator.close());

const body = `
const shop = new comm100.livechat.Campaign("shop", { name: "Shop" });
const sales = new Department("sales", { name: "Sales" });
const day = new Shift("day", { name: "Day", timeZone: "Tokyo Standard Time", departmentIds: [sales.id] });
`;

const imports = `
import * as comm100 from "pulumi-comm100";
import { Department } from "pulumi-comm100/global";
import { Shift, getCampaigns } from "pulumi-comm100/livechat";
`;

const typed = `
const zone: pulumi.Output<comm100.TimeZone | undefined> = day.timeZone;
export const outputs = { zone, shop: shop.name };
`;

const programs: Record<Language, string> = {
  esm: `import * as pulumi from "@pulumi/pulumi";${imports}${body}${typed}
    export const before = (await getCampaigns()).length;`,
  commonjs: `import * as pulumi from "@pulumi/pulumi";${imports}${body}${typed}
    export const before = getCampaigns().then((campaigns) => campaigns.length);`,
  "javascript-esm": `${imports}${body}
    export const outputs = { zone: day.timeZone, shop: shop.name };
    export const before = (await getCampaigns()).length;`,
  javascript: `
    const comm100 = require("pulumi-comm100");
    const { Department } = require("pulumi-comm100/global");
    const { Shift, getCampaigns } = require("pulumi-comm100/livechat");
    ${body}
    exports.outputs = { zone: day.timeZone, shop: shop.name };
    exports.before = getCampaigns().then((campaigns) => campaigns.length);`,
};

const languages = Object.keys(programs) as Language[];

describe("a program", () => {
  it.each(languages)("in %s goes up, and has nothing left to do", async (language) => {
    stack = await Stack.create(programs[language], { language, typeCheck: true, env: environmentOf(emulator) });
    const up = await stack.up();
    expect([up.code, up.text]).toEqual([0, expect.stringMatching(/4 created/)]);
    expect(up.text).toMatch(/zone: +"Tokyo Standard Time"/);
    const preview = await stack.preview("--expect-no-changes");
    expect([preview.code, preview.text]).toEqual([0, expect.stringMatching(/unchanged/)]);
    const seen = stack.resources();
    expect(seen.map(({ inputs }) => String(inputs["__provider"]).length).filter((bytes) => bytes >= 150)).toEqual([]);
  });

  it.each(["esm", "commonjs"] as const)("in %s is stopped by the compiler at a misspelt name", async (language) => {
    const program = programs[language].replace("departmentIds", "departmentsIds");
    stack = await Stack.create(program, { language, typeCheck: true, env: environmentOf(emulator) });
    const preview = await stack.preview();
    expect([preview.code === 0, preview.text]).toEqual([false, expect.stringMatching(/departmentsIds/)]);
  });
});
