import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { checkIn, findingsIn, projectOf, withProjects } from "./checked.js";

withProjects();

const twins = `new comm100.ticketing.Tag("one", { name: "Late" });
new comm100.ticketing.Tag("two", { name: "Late" });`;
const wrong = `new comm100.ticketing.Tag("one", { nam: "Late" });`;

describe("pulumi-comm100 check", () => {
  it("ends with 0 where nothing is wrong, and where it only warns, unless told to be strict", async () => {
    const folder = projectOf(twins);
    const warning =
      'index.js:3:1: warning: ticketing.Tag "two": name as in ticketing.Tag "one" (index.js:2); people and look-ups cannot tell the two apart [name]';
    const output = `${warning}\n\n2 resources of stack check: 0 errors, 1 warning.\n`;
    expect(await checkIn(folder)).toEqual({ code: 0, output, errors: "" });
    expect(await checkIn(folder, { args: ["--strict"] })).toEqual({ code: 2, output, errors: "" });
  });

  it("ends with 2 where something is wrong, in whatever format", async () => {
    const folder = projectOf(wrong);
    const json = await checkIn(folder, { args: ["--format", "json"] });
    const message = 'ticketing.Tag "one": nam is no argument; did you mean name?';
    expect([json.code, JSON.parse(json.output)]).toEqual([
      2,
      {
        resources: 1,
        stack: "check",
        findings: [
          {
            severity: "error",
            rule: "schema",
            message: 'ticketing.Tag "one": name is missing; text is needed',
            file: "index.js",
            line: 2,
            column: 1,
          },
          { severity: "error", rule: "schema", message, file: "index.js", line: 2, column: 1 },
        ],
      },
    ]);
    const github = await checkIn(folder, {
      args: ["--format", "github"],
      env: { GITHUB_WORKSPACE: join(folder, "..") },
    });
    expect(github.code).toBe(2);
    expect(github.output).toMatch(
      /^::error file=project-\w+\/index\.js,line=2,col=1,title=pulumi-comm100 schema::ticketing\.Tag "one": nam is no argument; did you mean name\?$/m,
    );
  });

  it("tells code scanning of each finding where it is, and what the rule is about", async () => {
    const hours = `[{ dayOfWeek: "Monday", startTime: "15:00:00", endTime: "07:00:00" }]`;
    const program = `${wrong}\nnew comm100.livechat.Shift("day", { name: "Day", shiftWorkingHours: ${hours} });`;
    const folder = projectOf(program, { files: { "Pulumi.dev.yaml": "config: { comm100:onConflct: stop }\n" } });
    const args = ["--format", "sarif"];
    const { code, output } = await checkIn(folder, { args, env: { GITHUB_WORKSPACE: join(folder, "..") } });
    const log = JSON.parse(output) as { version: string; runs: [{ tool: { driver: object }; results: object[] }] };
    const at = (file: string, startLine: number) => ({
      physicalLocation: {
        artifactLocation: { uri: `${basename(folder)}/${file}`, uriBaseId: "%SRCROOT%" },
        region: { startLine, startColumn: 1 },
      },
    });
    expect([code, log.version]).toEqual([2, "2.1.0"]);
    expect(log.runs[0].tool.driver).toMatchObject({
      rules: [
        { id: "end-before-start", shortDescription: { text: "Hours that end before they begin" } },
        { id: "schema" },
        { id: "setting" },
      ],
    });
    expect(log.runs[0].results).toMatchObject([
      { ruleId: "setting", ruleIndex: 2, level: "error", locations: [at("Pulumi.yaml", 1)] },
      { ruleId: "schema", ruleIndex: 1, level: "error", locations: [at("index.js", 2)] },
      { ruleId: "schema", ruleIndex: 1, level: "error", locations: [at("index.js", 2)] },
      {
        ruleId: "end-before-start",
        ruleIndex: 0,
        level: "warning",
        message: { text: "Work of the shift Day ends before it begins on Monday (15:00–07:00)." },
        locations: [at("index.js", 3)],
      },
    ]);
  });

  it("ends with 1 where there is nothing to run, and says what to do", async () => {
    const said = async (folder: string, ...args: string[]) => {
      const { code, output, errors } = await checkIn(folder, { args });
      return [code, output, errors.trim().replaceAll(folder, "FOLDER")];
    };
    const python = projectOf("", { files: { "Pulumi.yaml": "name: test\nruntime: python\n" } });
    const broken = projectOf("", { files: { "Pulumi.yaml": "name: [\n" } });
    const fine = projectOf(twins, { files: { "Pulumi.staging.yaml": "config: {}\n" } });
    expect(await said(python)).toEqual([
      1,
      "",
      'error: FOLDER/Pulumi.yaml: the runtime is "python"; check runs nodejs programs.',
    ]);
    expect(await said(broken)).toEqual([
      1,
      "",
      expect.stringMatching(/^error: FOLDER\/Pulumi\.yaml is no project file: it is not YAML at line 2, column 1: /),
    ]);
    expect(await said(fine, "--stack", "stagin")).toEqual([
      1,
      "",
      "error: There is no Pulumi.stagin.yaml in FOLDER. Stacks: staging.",
    ]);
    expect(await said(fine, "--config", "name")).toEqual([
      1,
      "",
      "error: --config name has no value: write key=value.",
    ]);
    expect(await said(fine, "--timeout", "soon")).toEqual([
      1,
      "",
      expect.stringContaining("It must be a number of seconds, 86400 at most."),
    ]);
    expect(await said(fine, join(fine, "nowhere"))).toEqual([1, "", "error: There is no folder FOLDER/nowhere."]);
    expect(await said(tmpdir())).toEqual([
      1,
      "",
      "error: There is no Pulumi.yaml in FOLDER, nor in a folder above it. Give the project's folder.",
    ]);
  });

  it("takes a folder from elsewhere, and one inside the project", async () => {
    const folder = projectOf(wrong, { files: { "src/note.txt": "" } });
    const [name = ""] = folder.split("/").slice(-1);
    const outside = await checkIn(join(folder, ".."), { args: [name] });
    expect([outside.code, outside.output]).toEqual([2, expect.stringContaining(`${name}/index.js:2:1: error:`)]);
    const inside = await checkIn(join(folder, "src"));
    expect([inside.code, inside.output]).toEqual([2, expect.stringContaining("../index.js:2:1: error:")]);
  });

  it("shows what the program prints apart from what it found", async () => {
    const folder = projectOf(`console.log("hello");`);
    expect(await checkIn(folder)).toEqual({
      code: 0,
      output: "0 resources of stack check: no problems found.\n",
      errors: "hello\n",
    });
  });
});

describe("secrets", () => {
  const settings = `config:
  test:password: { secure: AAABAencrypted }
  test:port: { secure: AAABAencrypted }
  test:sites: { one: { name: One, key: { secure: AAABAencrypted } } }
`;
  const files = { "Pulumi.dev.yaml": settings };

  it("of the configuration stay unknown, however the program asks for them", async () => {
    const program = `const config = new pulumi.Config();
const person = { firstName: "A", lastName: "B" };
const agent = (name, password) => new comm100.global.Agent(name, { ...person, email: name + "@shop.example", password });
agent("secret", config.requireSecret("password"));
agent("plain", config.require("password"));
agent("number", config.requireNumber("port"));
agent("object", config.requireObject("sites").one.key);
agent("all", config.requireSecretObject("sites").apply(({ one }) => one.key));
agent("changed", pulumi.interpolate\`\${config.get("password")}!\`);
agent(config.requireObject("sites").one.name, config.getSecret("password"));
console.log(config.require("password"));`;
    const folder = projectOf(program, { files });
    const { code, output, errors } = await checkIn(folder, { args: ["--no-policy"] });
    expect([code, output]).toEqual([0, "7 resources of stack dev: no problems found.\n"]);
    expect(errors).not.toContain("AAABAencrypted");
  });

  it("that stand in the program are told of, and never shown", async () => {
    const program = `const password = "Hunter-2-hunter";
new comm100.global.Agent("ada", { firstName: "A", lastName: "B", email: "ada@shop.example", password, passwort: password });
new comm100.global.Agent("konrad", { firstName: 1, lastName: "B", email: "konrad@shop.example", password: [password] });`;
    const found = await findingsIn(program);
    expect(found).toHaveLength(4);
    expect(found.join("\n")).not.toContain("Hunter");
  });
});
