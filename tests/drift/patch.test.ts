import { describe, expect, it } from "@jest/globals";
import { idOf, patched, type Resource } from "./project.js";

const namespace = 'import * as comm100 from "pulumi-comm100";\n';
const shop = (name: string, site: string, more: Partial<Resource> = {}): Resource => ({
  type: "livechat:Campaign",
  name: "shop",
  inputs: { name },
  site: { name: site },
  ...more,
});
const sales = idOf("global:Department", "sales");
const support = idOf("global:Department", "support");
const departments: Resource[] = [
  { type: "global:Department", name: "sales", inputs: { name: "Sales" } },
  { type: "global:Department", name: "support", inputs: { name: "Support" } },
];

/** Patches one file, twice: what was patched needs no more. */
async function patchedFile(source: string, ...resources: Resource[]): Promise<{ text: string; findings: string[] }> {
  const { files, findings } = await patched({ "index.ts": source }, resources);
  const text = files["index.ts"] ?? "";
  const again = await patched({ "index.ts": text }, resources);
  expect(again.files["index.ts"]).toBe(text);
  expect(again.findings.filter((finding) => finding.includes("ready"))).toEqual([]);
  return { text, findings };
}

describe("a value that is written out", () => {
  it.each([
    ["quotes", `{ name: "Shop" }`, "Sales", `{ name: "Sales" }`],
    ["quotes of the other kind", `{ name: 'Shop' }`, "Sales", `{ name: 'Sales' }`],
    ["quotes that would have to be escaped", `{ name: 'Shop' }`, "It's", `{ name: "It's" }`],
    ["a template", "{ name: `Shop` }", "a `b` ${c}\n\\", "{ name: `a \\`b\\` \\${c}\n\\\\` }"],
    ["a type beside it", `{ name: "Shop" as const }`, "Sales", `{ name: "Sales" as const }`],
    ["brackets around it", `({ name: ("Shop") })`, "Sales", `({ name: ("Sales") })`],
    ["a quoted key", `{ "name" : "Shop", }`, "Sales", `{ "name" : "Sales", }`],
    [
      "comments all around",
      `{ /* a */ name /* b */ : /* c */ "Shop" /* d */, // e\n }`,
      "S",
      `{ /* a */ name /* b */ : /* c */ "S" /* d */, // e\n }`,
    ],
    [
      "characters that nobody sees",
      `{ name: "Shop" }`,
      "a\u2028b\u0000\u200b\ufeff",
      `{ name: "a\\u2028b\\u0000\\u200b\\ufeff" }`,
    ],
    ["other alphabets", `{ name: "Shop" }`, "Größe 👩‍💻 日本", `{ name: "Größe 👩‍💻 日本" }`],
  ])("is replaced: %s", async (_, before, site, after) => {
    const source = (args: string) => `${namespace}// Our "shop".\nnew comm100.livechat.Campaign( "shop", ${args} );\n`;
    const { text, findings } = await patchedFile(source(before), shop("Shop", site));
    expect(text).toBe(source(after));
    expect(findings).toEqual([expect.stringMatching(/^index\.ts:3 name ready$/)]);
  });

  it.each([
    ["a number", "percentageToBot", "50", 50, 70, "70"],
    ["a negative number", "percentageToBot", "-5", -5, 7, "7"],
    ["a switch", "isEnabled", "true", true, false, "false"],
    ["null", "name", "null", null, "text", '"text"'],
    ["undefined", "name", "undefined", undefined, "text", '"text"'],
  ])("is replaced: %s", async (_, key, code, before, site, after) => {
    const source = (value: string) => `${namespace}new comm100.livechat.RoutingRule("vip", { ${key}: ${value} });\n`;
    const { text } = await patchedFile(source(code), {
      type: "livechat:RoutingRule",
      name: "vip",
      inputs: { campaignId: "c", [key]: before },
      site: { [key]: site },
    });
    expect(text).toBe(source(after));
  });

  it("keeps how lines end, and a mark at the start of the file", async () => {
    const source = (name: string) =>
      `\ufeff${namespace}new comm100.livechat.Campaign("shop", {\n\tname: ${name},\n});\n`.replaceAll("\n", "\r\n");
    expect((await patchedFile(source("`Shop`"), shop("Shop", "a\nb"))).text).toBe(source("`a\nb`"));
  });
});

describe("a resource is found", () => {
  it.each([
    ["by the area", 'import { livechat } from "pulumi-comm100";', "livechat.Campaign"],
    ["by a sub-path", 'import { Campaign } from "pulumi-comm100/livechat";', "Campaign"],
    ["by another name", 'import { Campaign as Shop } from "pulumi-comm100/livechat";', "Shop"],
    ["by all of a sub-path", 'import * as chat from "pulumi-comm100/livechat";', "chat.Campaign"],
    ["in CommonJS", 'const comm100 = require("pulumi-comm100");', "comm100.livechat.Campaign"],
    ["in parts of a module", 'const { livechat: { }, livechat } = require("pulumi-comm100");', "livechat.Campaign"],
    ["in a part of CommonJS", 'const { Campaign } = require("pulumi-comm100/livechat");', "Campaign"],
    [
      "by a constant",
      'import * as comm100 from "pulumi-comm100";\nconst { livechat } = comm100;\nconst C = livechat.Campaign;',
      "C",
    ],
    ["by TypeScript's import", 'import comm100 = require("pulumi-comm100");', "comm100.livechat.Campaign"],
  ])("%s", async (_, imports, name) => {
    const source = (value: string) => `${imports}\nnew ${name}("shop", { name: ${value} });\n`;
    expect((await patchedFile(source('"Shop"'), shop("Shop", "Sales"))).text).toBe(source('"Sales"'));
  });

  it("in files that others lead to, as JavaScript and as TypeScript", async () => {
    const files = {
      "package.json": '{ "main": "src/main.js" }',
      "src/main.ts": 'import "./a.js";\nexport * from "./b";\n',
      "src/a.ts": 'const { x } = require("./deep/c.cjs");\n',
      "src/b/index.js": `${namespace}export const shop = new comm100.livechat.Campaign("shop", { name: "Shop" });\n`,
      "src/deep/c.cts": `import comm100 = require("pulumi-comm100");\nnew comm100.livechat.Campaign("other", { name: "Other" });\n`,
    };
    const { files: after, findings } = await patched(files, [
      shop("Shop", "Sales"),
      { ...shop("Other", "More"), name: "other" },
    ]);
    expect(findings).toEqual(["src/b/index.js:2 name ready", "src/deep/c.cts:2 name ready"]);
    expect(after).toEqual({
      ...files,
      "src/b/index.js": files["src/b/index.js"].replace('"Shop"', '"Sales"'),
      "src/deep/c.cts": files["src/deep/c.cts"].replace('"Other"', '"More"'),
    });
  });

  it("with arguments in a constant, here or in another file", async () => {
    const main = `${namespace}import { args } from "./args.js";\nconst more = { name: "Other" } satisfies object;\nnew comm100.livechat.Campaign("shop", args);\nnew comm100.livechat.Campaign("other", more);\n`;
    const { files } = await patched(
      { "index.ts": main, "args.ts": 'const name = "Shop";\nexport const args = { name };\n' },
      [shop("Shop", "Sales"), { ...shop("Other", "More"), name: "other" }],
    );
    expect(files).toEqual({
      "index.ts": main.replace('"Other"', '"More"'),
      "args.ts": 'const name = "Sales";\nexport const args = { name };\n',
    });
  });
});

describe("what is left to people", () => {
  const campaign = (args: string, before = "") =>
    `${namespace}${before}new comm100.livechat.Campaign("shop", ${args});\n`;

  it.each([
    ["a call", campaign(`{ name: String("Shop") }`), "2 name left (it is computed)"],
    ["a sum", campaign(`{ name: "Sh" + "op" }`), "2 name left (it is computed)"],
    ["configuration", campaign(`{ name: config.require("name") }`), "2 name left (it is computed)"],
    ["a template with values", campaign("{ name: `${x}op` }"), "2 name left (it is computed)"],
    ["what a spread may hold", campaign("{ name: 'Shop', ...rest }"), "2 name left (it is computed)"],
    [
      "a constant of many uses",
      campaign("{ name }", 'const name = "Shop"; console.log(name);\n'),
      "2 name left (`name` is used in 2 places)",
    ],
    [
      "a constant that is an output",
      campaign("{ name }", 'export const name = "Shop";\n'),
      "2 name left (`name` is used in 2 places)",
    ],
    ["a variable", campaign("{ name }", 'let name = "Shop";\n'), "3 name left (it is computed)"],
    [
      "what was never deployed",
      campaign(`{ name: "Newer" }`),
      "2 name left (the program says something else by now, which was never deployed)",
    ],
    [
      "a loop",
      campaign(`{ name: "Shop" })`, "for (const x of load()) ").replace("));", ");"),
      "2 name left (it is made in a loop, a function or a class)",
    ],
    [
      "a function",
      `${namespace}function make() { new comm100.livechat.Campaign("shop", { name: "Shop" }); }\n`,
      "2 name left (it is made in a loop, a function or a class)",
    ],
    [
      "a class",
      `${namespace}class A { constructor() { new comm100.livechat.Campaign("shop", { name: "Shop" }, { parent: this }); } }\n`,
      "2 name left (it is made in a loop, a function or a class)",
    ],
    [
      "two of a name",
      `${campaign(`{ name: "Shop" }`, "if (x) ")}else ${campaign(`{ name: "Shop" }`).slice(namespace.length)}`,
      'the program has new livechat.Campaign("shop", …) more than once: index.ts:2, index.ts:3',
    ],
    [
      "a computed name",
      `${namespace}new comm100.livechat.Campaign(x, { name: "Shop" });\n`,
      "its name is computed, maybe here: index.ts:2",
    ],
    [
      "no such resource",
      `${namespace}new comm100.livechat.Campaign("other", { name: "Shop" });\n`,
      `the program's own files have no new livechat.Campaign("shop", …)`,
    ],
    [
      "another package",
      `import * as comm100 from "other";\nnew comm100.livechat.Campaign("shop", { name: "Shop" });\n`,
      `the program's own files have no new livechat.Campaign("shop", …)`,
    ],
  ])("%s", async (_, source, finding) => {
    const { text, findings } = await patchedFile(source, shop("Shop", "Sales"));
    expect(text).toBe(source);
    expect(findings).toEqual([expect.stringContaining(finding)]);
  });

  it("what no program may have, and what the site has nothing for", async () => {
    const source = `${namespace}new comm100.livechat.Campaign("shop", { name: "Shop", language: "german", description: "d" });\n`;
    const { text, findings } = await patchedFile(source, {
      ...shop("Shop", "Shop"),
      inputs: { name: "Shop", language: "german", description: "d" },
      site: { name: "", description: undefined },
    });
    expect(text).toBe(source);
    expect(findings.sort()).toEqual([
      expect.stringMatching(/^index\.ts:2 description left \(the site has no value for it/),
      expect.stringMatching(/^index\.ts:2 name left \(no program may have it: it is too short/),
    ]);
  });

  it("what stands outside the program's folder", async () => {
    const { files, findings } = await patched(
      {
        "Pulumi.yaml": "name: test\nruntime: nodejs\nmain: site/\n",
        "site/index.ts": 'import "../shared.js";\n',
        "shared.ts": `${namespace}new comm100.livechat.Campaign("shop", { name: "Shop" });\n`,
      },
      [shop("Shop", "Sales")],
    );
    expect(findings).toEqual(["../shared.ts:2 name left (it stands outside the program's folder)"]);
    expect(files["shared.ts"]).toContain('"Shop"');
  });

  it("secrets, which are never written", async () => {
    const secret = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", ciphertext: "x" };
    const source = `${namespace}new comm100.livechat.Campaign("shop", { name: "Shop" });\n`;
    const { text, findings } = await patchedFile(source, { ...shop("Shop", "Shop"), site: { description: secret } });
    expect([text, findings]).toEqual([source, ["index.ts:2 description left (it holds a secret)"]]);
  });
});

describe("a list", () => {
  const shift = (ids: string, before = "") =>
    `${namespace}${before}
const sales = new comm100.global.Department("sales", { name: "Sales" });
const support = new comm100.global.Department("support", { name: "Support" });
new comm100.livechat.Shift("day", {
  name: "Day",
  departmentIds: ${ids},
});
`;
  const day = (before: string[], site: string[]): Resource => ({
    type: "livechat:Shift",
    name: "day",
    inputs: { name: "Day", departmentIds: before },
    site: { departmentIds: site },
  });

  it.each([
    ["loses one", "[sales.id, support.id]", [sales, support], [support], "[support.id]"],
    ["loses all", "[\n    sales.id, // sellers\n  ]", [sales], [], "[]"],
    ["gets one, by its variable", "[sales.id]", [sales], [sales, support], "[sales.id, support.id]"],
    ["gets its first", "[]", [], [sales], "[sales.id]"],
    [
      "gets one in lines of its own",
      "[\n    sales.id, // sellers\n  ]",
      [sales],
      [sales, support],
      "[\n    sales.id, // sellers\n    support.id,\n  ]",
    ],
    [
      "gets what the stack does not have",
      "[\n    sales.id // sellers\n  ]",
      [sales],
      [sales, "x"],
      '[\n    sales.id, // sellers\n    "x"\n  ]',
    ],
    [
      "keeps comments of what stays",
      "[\n    /* a */ sales.id,\n    // b\n    support.id,\n    // the end\n  ]",
      [sales, support],
      [support],
      "[\n    // b\n    support.id,\n    // the end\n  ]",
    ],
    [
      "keeps its order, which means nothing",
      "[support.id, sales.id]",
      [support, sales],
      ["x", sales, support],
      '[support.id, sales.id, "x"]',
    ],
  ])("%s", async (_, before, was, is, after) => {
    const { text } = await patchedFile(shift(before), ...departments, day(was, is));
    expect(text).toBe(shift(after));
  });

  it("is left where an element is spread", async () => {
    const source = shift("[sales.id, ...more]");
    const { text, findings } = await patchedFile(source, ...departments, day([sales], [sales, support]));
    expect([text, findings]).toEqual([source, ["index.ts:7 departmentIds left (it is computed)"]]);
  });

  const rows = (hours: string) =>
    `${namespace}new comm100.livechat.Shift("day", {\n  name: "Day",\n  shiftWorkingHours: ${hours},\n});\n`;
  const hour = (dayOfWeek: string, startTime = "09:00:00") => ({ dayOfWeek, startTime, endTime: "17:00:00" });
  const line = (dayOfWeek: string, startTime = "09:00:00") =>
    `{ dayOfWeek: "${dayOfWeek}", startTime: "${startTime}", endTime: "17:00:00" }`;

  it.each([
    [
      "changes in a row",
      [hour("Monday"), hour("Tuesday")],
      [hour("Monday"), hour("Tuesday", "10:00:00")],
      `[\n    ${line("Monday")}, // a\n    // b\n    ${line("Tuesday", "10:00:00")}, // c\n  ]`,
    ],
    [
      "loses a row",
      [hour("Monday"), hour("Tuesday")],
      [hour("Tuesday")],
      `[\n    // b\n    ${line("Tuesday")}, // c\n  ]`,
    ],
    [
      "gets a row, at the end since the order means nothing",
      [hour("Monday"), hour("Tuesday")],
      [hour("Monday"), hour("Friday"), hour("Tuesday")],
      `[
    ${line("Monday")}, // a
    // b
    ${line("Tuesday")}, // c
    ${line("Friday")},
  ]`,
    ],
  ])("of rows %s", async (_, was, is, after) => {
    const before = `[\n    ${line("Monday")}, // a\n    // b\n    ${line("Tuesday")}, // c\n  ]`;
    const { text } = await patchedFile(rows(before), {
      type: "livechat:Shift",
      name: "day",
      inputs: { name: "Day", shiftWorkingHours: was },
      site: { shiftWorkingHours: is },
    });
    expect(text).toBe(rows(after));
  });

  const rule = (conditions: string) =>
    `${namespace}new comm100.livechat.RoutingRule("vip", { routingRuleConditions: ${conditions} });\n`;
  const city = (value: string) => ({ fieldName: "city", operator: "is", value });
  const code = (value: string) => `{ fieldName: "city", operator: "is", value: "${value}" }`;

  it.each([
    [
      "in one line",
      `[${code("a")}, /* b */ ${code("b")}, ${code("c")} /* c */]`,
      ["c", "d", "a"],
      `[${code("c")} /* c */, /* b */ ${code("d")}, ${code("a")}]`,
    ],
    [
      "in lines of their own",
      `[\n    ${code("a")},\n    /* b */\n    ${code("b")},\n    ${code("c")} // c\n  ]`,
      ["c", "d", "a"],
      `[\n    ${code("c")}, // c\n    /* b */\n    ${code("d")},\n    ${code("a")}\n  ]`,
    ],
    [
      "beside a comment to the end of the line",
      `[${code("a")}, // a\n ${code("b")}, ${code("c")}]`,
      ["c", "a"],
      `[${code("c")}, ${code("a")} // a\n]`,
    ],
  ])("whose order matters gets it, with the comments, %s", async (_, before, site, after) => {
    const { text } = await patchedFile(rule(before), {
      type: "livechat:RoutingRule",
      name: "vip",
      inputs: { campaignId: "c", routingRuleConditions: ["a", "b", "c"].map(city) },
      site: { routingRuleConditions: site.map(city) },
    });
    expect(text).toBe(rule(after));
  });
});

describe("a reference", () => {
  const rule = (id: string, before = "") =>
    `${namespace}${before}new comm100.livechat.RoutingRule("vip", { name: "VIP", routeTo: "department", routeToId: ${id} });\n`;
  const vip: Resource = {
    type: "livechat:RoutingRule",
    name: "vip",
    inputs: { campaignId: "c", name: "VIP", routeTo: "department", routeToId: support },
    site: { routeToId: sales },
  };
  const declared = (exported = "") =>
    ["sales", "support"]
      .map((name) => `${exported}const ${name} = new comm100.global.Department("${name}", { name: "${name}" });\n`)
      .join("");

  it("becomes the variable of what is meant now", async () => {
    const { text } = await patchedFile(rule("support.id", declared()), ...departments, vip);
    expect(text).toBe(rule("sales.id", declared()));
  });

  it("becomes a variable that is imported already", async () => {
    const files = {
      "index.ts": rule("support.id", 'import { support, sales as sellers } from "./d.js";\n'),
      "d.ts": namespace + declared("export "),
    };
    const { files: after } = await patched(files, [...departments, vip]);
    expect(after["index.ts"]).toBe(files["index.ts"].replace("support.id", "sellers.id"));
  });

  it("becomes a part of a file that is imported as a whole", async () => {
    const files = {
      "index.ts": rule("d.support.id", 'import * as d from "./d.js";\n'),
      "d.ts": namespace + declared("export "),
    };
    const { files: after } = await patched(files, [...departments, vip]);
    expect(after["index.ts"]).toBe(files["index.ts"].replace("d.support.id", "d.sales.id"));
  });

  it("becomes a variable in place of an id", async () => {
    const { text } = await patchedFile(rule(JSON.stringify(support), declared()), ...departments, vip);
    expect(text).toBe(rule("sales.id", declared()));
  });

  it("is left with the place of what is meant, where that is not imported", async () => {
    const files = {
      "index.ts": rule("support.id", 'import { support } from "./d.js";\n'),
      "d.ts": namespace + declared("export "),
    };
    const { files: after, findings } = await patched(files, [...departments, vip]);
    expect(after).toEqual(files);
    expect(findings).toEqual([
      'index.ts:3 routeToId left (it should be the id of department "Sales" (d.ts:2), which no variable here stands for)',
    ]);
  });

  it("is left with the place of what is meant, where that is declared later", async () => {
    const [first = "", second = ""] = declared().split(/(?<=\n)/);
    const source = rule("support.id", second) + first;
    const { text, findings } = await patchedFile(source, ...departments, vip);
    expect([text, findings]).toEqual([source, [expect.stringContaining('department "Sales" (index.ts:4)')]]);
  });
});

describe("a text in a file", () => {
  const reader = 'import { readFileSync } from "node:fs";\n';
  it.each([
    ["beside the module", `${reader}${namespace}`, 'readFileSync(new URL("texts/a.md", import.meta.url), "utf8")'],
    ["in the program's folder", `${reader}${namespace}`, 'readFileSync("./texts/a.md", { encoding: "utf-8" })'],
    [
      "by CommonJS",
      'const fs = require("fs");\nconst path = require("path");\nconst comm100 = require("pulumi-comm100");\n',
      'fs.readFileSync(path.join(__dirname, "texts", "a.md"), "utf8")',
    ],
    [
      "by a function",
      `${reader}${namespace}const text = (name: string) => readFileSync(\`texts/\${name}\`, "utf8");\n`,
      'text("a.md")',
    ],
    ["by a function of another file", `${namespace}import { text } from "./text.js";\n`, 'text("a.md")'],
  ])("is written there: %s", async (_, imports, code) => {
    const files = {
      "index.ts": `${imports}new comm100.livechat.Campaign("shop", { name: ${code} });\n`,
      "texts/a.md": "Shop\r\n",
      "text.ts": `${reader}export function text(path: string): string {\n  return readFileSync(new URL(\`texts/\${path}\`, import.meta.url), "utf8");\n}\n`,
    };
    const { files: after, findings } = await patched(files, [shop("Shop\r\n", 'Sales\r\n\\ "')]);
    expect([after, findings]).toEqual([{ ...files, "texts/a.md": 'Sales\r\n\\ "' }, ["texts/a.md:1 name ready"]]);
  });

  it.each([
    [
      "read twice",
      'readFileSync("a.md", "utf8")',
      'void readFileSync("./a.md", "utf8");',
      "a.md is read in more than one place",
    ],
    ["changed after", 'readFileSync("a.md", "utf8").trim()', "", "it is computed"],
    ["not text", 'readFileSync("a.md")', "", "it is computed"],
    [
      "another one by now",
      'readFileSync("b.md", "utf8")',
      "",
      "the program says something else by now, which was never deployed",
    ],
    ["outside", 'readFileSync("../a.md", "utf8")', "", "it is computed"],
  ])("is left where it is %s", async (_, code, more, reason) => {
    const files = {
      "index.ts": `${reader}${namespace}${more}\nnew comm100.livechat.Campaign("shop", { name: ${code} });\n`,
      "a.md": "Shop",
      "b.md": "Newer",
    };
    const { files: after, findings } = await patched(files, [shop("Shop", "Sales")]);
    expect([after, findings]).toEqual([files, [`index.ts:4 name left (${reason})`]]);
  });
});
