import { describe, expect, it } from "@jest/globals";
import { patched, type Resource } from "./project.js";

const namespace = 'import * as comm100 from "pulumi-comm100";\nimport { readFileSync } from "node:fs";\n';
const department = (name: string, inputs: Resource["inputs"], site?: Resource["site"]): Resource => ({
  type: "global:Department",
  name,
  inputs,
  ...(site && { site }),
});
const desks = (site: Resource["site"]): Resource[] => [
  department("visa", { name: "Visa desk", description: "Visas" }),
  department("trains", { name: "Train desk", description: "Rail passes" }, site),
];
const after = "Rail passes and bicycles";

/** A program that makes two desks of the data before it. */
const programs: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
  [
    "a table and map",
    {
      "index.ts": `${namespace}const desks = [
  // key, name, description
  ["visa", "Visa desk", "Visas"],
  ["trains", 'Train desk', 'Rail passes'], // by rail
] as const;
export const departments = desks.map(
  ([key, name, description]) => new comm100.global.Department(key, { name, description }),
);
`,
    },
    "index.ts:6",
  ],
  [
    "a table and forEach, by keys",
    {
      "index.ts": `${namespace}const desks = [
  { key: "visa", name: "Visa desk", text: "Visas" },
  { key: "trains", name: "Train desk", text: "Rail passes" },
];
desks.forEach((desk) => {
  console.log(desk.key);
  new comm100.global.Department(desk.key, { name: desk.name, description: desk.text });
});
`,
    },
    "index.ts:5",
  ],
  [
    "an object and Object.entries",
    {
      "index.ts": `${namespace}const desks = { visa: ["Visa desk", "Visas"], trains: ["Train desk", "Rail passes"] };
for (const [key, [name, description]] of Object.entries(desks)) {
  const args = { name, description };
  new comm100.global.Department(key, args);
}
`,
    },
    "index.ts:3",
  ],
  [
    "JSON that is read",
    {
      "index.ts": `${namespace}interface Desk { key: string; name: string; text: string }
const load = <T>(name: string) => JSON.parse(readFileSync(\`\${__dirname}/data/\${name}.json\`, "utf8")) as T;
for (const { key, name, text } of load<Desk[]>("desks")) new comm100.global.Department(key, { name, description: text });
`,
      "data/desks.json":
        '[\r\n    { "key": "visa", "name": "Visa desk", "text": "Visas" },\r\n    {\r\n\t"key": "trains", "name": "Train desk",\r\n\t"text": "Rail passes"\r\n    }\r\n]\r\n',
    },
    "data/desks.json:5",
  ],
  [
    "JSON that is imported, at any depth",
    {
      "index.ts": `${namespace}import data from "./desks.json" with { type: "json" };
for (const group of data.groups.filter(({ isOpen }) => isOpen))
  for (const { key, ...desk } of group.desks) new comm100.global.Department(key, { name: "x" });
for (const group of data.groups) {
  if (!group.isOpen) continue;
  for (const { key, name, description = "None" } of group.desks)
    new comm100.global.Department(key, { name, description });
}
`.replace(/for \(const group of data\.groups\.filter[^]*?"x" \}\);\n/, ""),
      "desks.json":
        '{ "groups": [{ "isOpen": true, "desks": [\n{ "key": "visa", "name": "Visa desk", "description": "Visas" },\n{ "key": "trains", "name": "Train desk", "description": "Rail passes" }] }] }\n',
    },
    "desks.json:3",
  ],
  [
    "a helper function",
    {
      "index.ts": `${namespace}import { desk } from "./desk.js";
desk("visa", "Visa", "Visas");
desk("trains", "Train", "Rail passes");
`,
      "desk.ts": `import { global } from "pulumi-comm100";
export function desk(key: string, name: string, description: string): global.Department {
  const title = \`\${name} desk\`;
  return new global.Department(key, { name: title, description });
}
`,
    },
    "index.ts:5",
  ],
  [
    "a helper function for arguments, and constants of another module",
    {
      "index.ts": `${namespace}import { texts } from "#texts";
import rows from "@site/rows.js";
const args = (name: string, description: string) => ({ name: name + " desk", description });
new comm100.global.Department("visa", args("Visa", rows[0].text));
new comm100.global.Department("trains", { ...args("Train", "-"), description: texts.trains });
`,
      "package.json": '{ "imports": { "#*": { "types": "./src/*.ts", "default": "./dist/*.js" } } }',
      "tsconfig.json": '{ // paths\n"compilerOptions": { "paths": { "@site/*": ["./site/*"], }, }, }',
      "src/texts.ts": 'export const texts = {\n  trains: "Rail passes",\n} as const;\n',
      "site/rows.ts": 'export default [{ text: "Visas" }];\n',
    },
    "src/texts.ts:2",
  ],
  [
    "spreads",
    {
      "index.ts": `${namespace}const base = { name: "Train desk", description: "Rail passes" };
const all = [{ key: "visa", name: "Visa desk", description: "Visas" }, ...[{ key: "trains", ...base }]];
for (const { key, name, description } of all) new comm100.global.Department(key, { name, description });
`,
    },
    "index.ts:3",
  ],
  [
    "a choice and a default",
    {
      "index.ts": `${namespace}const kind = "rail";
const texts = { rail: undefined, road: "Buses" };
new comm100.global.Department("visa", { name: "Visa desk", description: "Visas" });
new comm100.global.Department("trains", { name: "Train desk", description: texts[kind] ?? (true ? "Rail passes" : "") });
`,
    },
    "index.ts:6",
  ],
];

describe("a value is followed to where it stands", () => {
  it.each(programs)("%s", async (_, files, spot) => {
    const { files: now, findings } = await patched(files, desks({ description: after }));
    expect(findings).toEqual([`${spot} description ready`]);
    const wanted = Object.entries(files).map(([path, text]) => [path, text.replace("Rail passes", after)]);
    expect(now).toEqual(Object.fromEntries(wanted));
    const again = await patched(now, desks({ description: after }));
    expect(again.findings).toEqual([`${spot} description done`]);
  });

  it("where several of a table changed at once, numbers and switches too", async () => {
    const file = (rows: string) =>
      `${namespace}const days = [\n${rows}];\nfor (const [name, minutes, isOn] of days)\n  new comm100.livechat.RoutingRule(name, { name, percentageToBot: minutes, isEnabled: isOn });\n`;
    const rule = (name: string, percentageToBot: number, isEnabled: boolean, site?: Resource["site"]): Resource => ({
      type: "livechat:RoutingRule",
      name,
      inputs: { campaignId: "c", name, percentageToBot, isEnabled },
      ...(site && { site }),
    });
    const { files, findings } = await patched(
      { "index.ts": file('["a", 5, true],\n["b", 4 * 5, true],\n["c", 5, true],\n') },
      [
        rule("a", 5, true),
        rule("b", 20, true, { percentageToBot: 30 }),
        rule("c", 5, true, { percentageToBot: 7, isEnabled: false }),
      ],
    );
    expect(findings.sort()).toEqual([
      "index.ts:5 percentageToBot ready",
      "index.ts:6 isEnabled ready",
      "index.ts:6 percentageToBot ready",
    ]);
    expect(files["index.ts"]).toBe(file('["a", 5, true],\n["b", 6 * 5, true],\n["c", 7, false],\n'));
  });

  it("in rows that are made of shorter ones", async () => {
    const file = (end: string) =>
      `${namespace}const days = ["Monday", "Tuesday"] as const;\nconst [start, end] = ["09:00:00", "${end}"];\nnew comm100.livechat.Shift("day", { name: "Day", shiftWorkingHours: days.map((dayOfWeek) => ({ dayOfWeek, startTime: start, endTime: end })) });\n`;
    const hours = (ends: readonly string[]) =>
      ["Monday", "Tuesday"].map((dayOfWeek, place) => ({ dayOfWeek, startTime: "09:00:00", endTime: ends[place] }));
    const shift = (ends: readonly string[]): Resource => ({
      type: "livechat:Shift",
      name: "day",
      inputs: { name: "Day", shiftWorkingHours: hours(["17:00:00", "17:00:00"]) },
      site: { shiftWorkingHours: hours(ends) },
    });
    const both = await patched({ "index.ts": file("17:00:00") }, [shift(["18:00:00", "18:00:00"])]);
    expect(both.files["index.ts"]).toBe(file("18:00:00"));
    const one = await patched({ "index.ts": file("17:00:00") }, [shift(["18:00:00", "17:00:00"])]);
    expect(one.files["index.ts"]).toBe(file("17:00:00"));
    expect(one.findings).toEqual([expect.stringMatching(/^index\.ts:4 shiftWorkingHours\.0\.endTime left /)]);
  });
});

describe("a value that more depends on is left, with its place", () => {
  const table = (loop: string) => ({
    "index.ts": `${namespace}const desks = [\n  ["visa", "Visa desk", "Visas"],\n  ["trains", "Train desk", "Rail passes"],\n];\n${loop}\n`,
  });
  it.each([
    [
      "what goes elsewhere too",
      table(
        "for (const [key, name, description] of desks) {\n  console.log(description);\n  new comm100.global.Department(key, { name, description });\n}",
      ),
      "index.ts:5 description left (`description` is used in 2 places)",
    ],
    [
      "a table that goes elsewhere too",
      table(
        "send(desks);\nfor (const [key, name, description] of desks) new comm100.global.Department(key, { name, description });",
      ),
      "index.ts:5 description left (`desks` is used in 2 places)",
    ],
    [
      "what another resource has too",
      table(
        "for (const [key, name, description] of desks) {\n  new comm100.global.Department(key, { name, description });\n  new comm100.ticketing.Tag(key, { name: description });\n}",
      ),
      "index.ts:5 description left (no way was found to write it that changes nothing else)",
    ],
    [
      "one text for all",
      {
        "index.ts": `${namespace}const text = "Rail passes";\nnew comm100.global.Department("visa", { name: "Visa desk", description: text });\nnew comm100.global.Department("trains", { name: "Train desk", description: text });\n`,
      },
      "index.ts:3 description left (no way was found to write it that changes nothing else)",
    ],
    [
      "a default of all",
      {
        "index.ts": `${namespace}const desk = (key: string, name: string, description = "Rail passes") => new comm100.global.Department(key, { name, description });\ndesk("trains", "Train desk");\ndesk("buses", "Bus desk");\n`,
      },
      "index.ts:3 description left (no way was found to write it that changes nothing else)",
    ],
    [
      "what is computed of it",
      table(
        "for (const [key, name, description] of desks) new comm100.global.Department(key, { name, description: description.trim() });",
      ),
      "index.ts:7 description left (it is computed)",
    ],
  ])("%s", async (_, files, finding) => {
    const { files: now, findings } = await patched(files, desks({ description: after }));
    expect([now, findings]).toEqual([files, [finding]]);
  });

  it("changes both where the site has both", async () => {
    const files = table(
      "for (const [key, name, description] of desks) {\n  new comm100.global.Department(key, { name, description });\n  new comm100.ticketing.Tag(key, { name: description });\n}",
    );
    const tag: Resource = {
      type: "ticketing:Tag",
      name: "trains",
      inputs: { name: "Rail passes" },
      site: { name: after },
    };
    const { files: now } = await patched(files, [...desks({ description: after }), tag]);
    expect(now["index.ts"]).toBe(files["index.ts"].replace("Rail passes", after));
  });

  it("ends where functions call each other for ever", async () => {
    const files = {
      "index.ts": `${namespace}const a = (n: number): string => b(n + 1) + b(n + 2);\nfunction b(n: number): string { return a(n) + a(n); }\nnew comm100.global.Department("trains", { name: "Train desk", description: a(1) });\n`,
    };
    const { files: now, findings } = await patched(files, desks({ description: after }));
    expect([now, findings]).toEqual([files, [expect.stringMatching(/description left/)]]);
  });
});
