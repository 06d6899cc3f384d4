import { describe, expect, it } from "@jest/globals";
import { checkIn, findingsIn, projectOf, withProjects } from "./checked.js";

withProjects();

/** The part of a finding that a test is about: its first line. */
const firstLines = (findings: readonly string[]) => findings.map((finding) => finding.split("\n")[0]);

describe("a program that fails", () => {
  it("is told each error of the compiler, at its place", async () => {
    const program = `new comm100.global.Department("sales", { nam: "Sales" });\nconst count: number = "three"; void count;`;
    const folder = projectOf(program, { language: "esm" });
    const { code, output } = await checkIn(folder);
    expect(code).toBe(2);
    expect(output).toMatch(/^index\.ts:2:42: error: TS\d+: .*'nam' does not exist in type.* \[types\]$/m);
    expect(output).toMatch(/^index\.ts:3:7: error: TS2322: .* \[types\]$/m);
    expect((await checkIn(folder, { args: ["--no-types"] })).output).toContain("nam is no argument");
  });

  it("is told each error of the compiler as CommonJS too", async () => {
    const found = await findingsIn(`const count: number = "three"; void count;`, { language: "commonjs" });
    expect(found).toEqual(["2 error types: TS2322: Type 'string' is not assignable to type 'number'."]);
  });

  it("is told an error that it threw where it threw it, with its cause", async () => {
    const found = await findingsIn(`function read() {
  throw new Error("no table", { cause: new Error("no such file") });
}
read();`);
    expect(found).toEqual(["3 error program: no table\nCause: no such file"]);
  });

  it("is told an error in TypeScript where it stands in the source", async () => {
    const program = `interface Row { readonly name: string }\nconst rows: Row[] = [];\nconst [row] = rows;\nexport const name = row!.name;`;
    for (const language of ["esm", "commonjs"] as const)
      expect(firstLines(await findingsIn(program, { language }))).toEqual([
        "5 error program: TypeError: Cannot read properties of undefined (reading 'name')",
      ]);
  });

  it("is told what is no JavaScript, at its place", async () => {
    expect(firstLines(await findingsIn(`const = 3;`))).toEqual([
      "2 error types: TS1134: Variable declaration expected.",
      "2 error types: TS1134: Variable declaration expected.",
    ]);
  });

  it("is told what it threw that is no error", async () => {
    expect(await findingsIn(`throw "enough";`)).toEqual([
      "- error program: The program threw enough, which is no error.",
    ]);
  });

  it("is told what reads TypeScript as ES modules, where that is missing", async () => {
    // As it is where no ts-node is installed.
    const settings = "name: test\nruntime:\n  name: nodejs\n  options:\n    typescript: false\n";
    const files = { "Pulumi.yaml": settings, "other.ts": "export {};" };
    const folder = projectOf(`import "./other.js";`, { language: "javascript-esm", files });
    const { output } = await checkIn(folder);
    expect(output).toMatch(/There is other\.ts: .* needs ts-node\. Run npm install --save-dev ts-node\. \[program\]$/m);
  });

  it("is told to install what is missing", async () => {
    const found = await findingsIn(`import "not-installed";`);
    expect(found).toEqual([
      expect.stringMatching(
        /error program: Cannot find package 'not-installed' .* Is it installed\? Run npm install first\.$/,
      ),
    ]);
  });

  it("is told which setting it lacks, and how to give it", async () => {
    const program = `const name = new pulumi.Config().require("shop");
new comm100.livechat.Campaign("shop", { name });`;
    expect(await findingsIn(program)).toEqual([
      "2 error program: Missing required configuration variable 'test:shop': give check a stack's settings (--stack) or the value (--config key=value).",
    ]);
    expect(await findingsIn(program, { args: ["--no-policy", "--config", "shop=Shop"] })).toEqual([]);
    const files = { "Pulumi.dev.yaml": "config:\n  test:shop: Shop\n" };
    expect(await findingsIn(program, { files, args: ["--no-policy"] })).toEqual([]);
  });

  it("is told that it waits for what never comes", async () => {
    expect(await findingsIn(`await new Promise(() => undefined);`)).toEqual([
      expect.stringMatching(
        /^- error program: The program did not come to its end\. It waits for a promise that never settles\./,
      ),
    ]);
  });

  it("is told that it ended itself", async () => {
    expect(firstLines(await findingsIn(`process.exit(3);`))).toEqual([
      "- error program: The program did not come to its end. It ended with code 3.",
    ]);
    expect(firstLines(await findingsIn(`process.exit();`))).toHaveLength(1);
  });

  it("is told that it went on for too long", async () => {
    for (const program of [`for (;;);`, `setInterval(() => undefined, 1000); await new Promise(() => undefined);`])
      expect(await findingsIn(program, { args: ["--timeout", "4"] })).toEqual([
        "- error program: The program did not end within 4 s. Does it wait for something that check does not have?",
      ]);
  });

  it("is told what it logged as an error, once", async () => {
    const program = `await pulumi.log.error("no such table");\nawait pulumi.log.warn("old table");`;
    expect(await findingsIn(program)).toEqual(["- error program: no such table", "- warning program: old table"]);
  });

  it("gets no finding of the policy pack, which would judge a part", async () => {
    const lonely = `new comm100.global.Department("lonely", { name: "Lonely", agentIds: [] });`;
    expect(await findingsIn(lonely)).toEqual([expect.stringContaining("department-without-agents")]);
    expect(await findingsIn(`${lonely} throw new Error("stop");`)).toEqual(["2 error program: stop"]);
    expect(await findingsIn(lonely, { args: ["--no-policy"] })).toEqual([]);
  });
});

describe("a program that works with what nobody knows", () => {
  it("finds what it looks for, however it looks", async () => {
    const found = await findingsIn(`const departments = await comm100.global.getDepartments();
const sales = departments.find(({ name }) => name === "Sales");
const byName = new Map(departments.map(({ name, id }) => [name, id]));
const table = Object.fromEntries(departments.map(({ name, id }) => [name, id]));
const names = departments.map(({ name }) => name);
if (!sales || !names.includes("Sales") || !new Set(names).has("Sales") || !byName.has("Sales")) throw new Error("no Sales");
const one = await comm100.global.getDepartment({ name: "Sales" });
new comm100.livechat.Shift("day", {
  name: "Day",
  timeZone: "Tokyo Standard Time",
  departmentIds: [sales.id, byName.get("Sales"), table["Sales"], one.id, departments.filter(({ name }) => name)[0].id],
});
for (const { name } of departments) new comm100.ticketing.Tag(name, { name });
for (const { displayName: name } of await comm100.global.getAgents()) new comm100.ticketing.Tag(name, { name });
export const howMany = comm100.global.getAgentsOutput().apply((agents) => agents.length);`);
    expect(found).toEqual([]);
  });

  it("is warned of an error that may come of the check, and not called wrong", async () => {
    const found = await findingsIn(`const { name } = await comm100.global.getDepartment({ name: "Sales" });
if (name !== "Sales") throw new Error("this is not Sales");`);
    expect(found).toEqual([
      "3 warning program: this is not Sales\nThis may be no mistake: check does not know what the program looks up, nor its secrets. What comes after it was not checked.",
    ]);
  });

  it("is warned only where it waits for an output of a look-up", async () => {
    const [found = ""] = await findingsIn(`await new Promise((resolve) => {
  comm100.global.getAgentsOutput().apply(resolve);
});`);
    expect(found).toMatch(/^- warning program: The program did not come to its end\./);
  });

  it("may take what is in a table that it filled by hand as not known either", async () => {
    const found = await findingsIn(`const table = {};
for (const { name, id } of await comm100.global.getDepartments()) table[name] = id;
new comm100.livechat.ChatWindow("window", { campaignId: table["Shop"] });`);
    expect(found).toEqual([]);
  });

  it("has a stack's outputs, and look-ups of other packages, as not known", async () => {
    const found = await findingsIn(
      `const other = new pulumi.StackReference("acme/site/staging");
new comm100.livechat.Campaign("shop", { name: other.requireOutput("name").apply(String) });
new comm100.livechat.Campaign("bar", { name: pulumi.interpolate\`Bar \${other.getOutput("name")}\` });
const value = await other.requireOutputValue("name");
new comm100.livechat.Campaign("baz", { name: value });
const { name } = await pulumi.runtime.invoke("other:index:getThing", {});
new comm100.livechat.Campaign("qux", { name });`,
      { args: ["--no-policy"] },
    );
    expect(found).toEqual([]);
  });
});
