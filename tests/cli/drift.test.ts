import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { driftCommand } from "../../provider/cli/drift.js";
import { refreshOf, type Resource } from "../drift/project.js";

const program = `import * as comm100 from "pulumi-comm100";
new comm100.livechat.Campaign("shop", { name: "Shop" }); // ours
new comm100.livechat.Campaign("gone", { name: "Gone" });
new comm100.livechat.Campaign("made", { name: String("Made") });
`;
const campaign = (name: string, more: Partial<Resource> = {}): Resource => ({
  type: "livechat:Campaign",
  name,
  inputs: { name: name.charAt(0).toUpperCase() + name.slice(1) },
  ...more,
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "comm100-drift-"));
  writeFileSync(join(folder, "Pulumi.yaml"), "name: test\nruntime: nodejs\n");
  writeFileSync(join(folder, "index.ts"), program);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the command on what a refresh printed. */
async function run(refresh: string, ...args: string[]): Promise<{ code: number; output: string }> {
  const file = join(folder, "refresh.json");
  writeFileSync(file, refresh);
  const said = { code: 0, output: "" };
  const command = driftCommand({
    folder,
    print: (text) => {
      said.output += text;
    },
    say: (text) => {
      said.output += text;
    },
    exit: (code) => {
      said.code = code;
    },
  })
    .exitOverride()
    .configureOutput({
      writeErr: (text) => {
        said.output += text;
      },
    });
  try {
    await command.parseAsync(["--from", file, ...args], { from: "user" });
  } catch (error) {
    said.code = (error as { exitCode: number }).exitCode;
  }
  return said;
}

const changed = refreshOf([
  campaign("shop", { site: { name: "Sales" } }),
  campaign("gone", { isGone: true }),
  campaign("made", { site: { name: "Other" } }),
]);
const source = () => readFileSync(join(folder, "index.ts"), "utf8");

describe("pulumi-comm100 drift", () => {
  it("ends with 0 where nothing differs", async () => {
    const { code, output } = await run(refreshOf([campaign("shop"), campaign("gone"), campaign("made")]), "--write");
    expect([code, output]).toEqual([0, expect.stringContaining("Nothing was changed outside the program.")]);
    expect(source()).toBe(program);
  });

  it("ends with 2 where something differs, and only says so", async () => {
    const { code, output } = await run(changed);
    expect(code).toBe(2);
    expect(output.slice(output.indexOf("In the program"))).toBe(
      [
        "In the program",
        "  - index.ts:2 campaign “Sales”, name: can be written, with --write",
        "  - index.ts:3 campaign “Gone”: gone from the site. The next `pulumi up` makes it again, unless you take it out of the program",
        '  - index.ts:4 campaign “Other”, name: left to you: it is computed. On the site it is "Other"',
      ].join("\n"),
    );
    expect(source()).toBe(program);
  });

  it("writes, with --write, and ends with 2 still", async () => {
    const { code, output } = await run(changed, "--write", "--format", "markdown");
    expect([code, output]).toEqual([
      2,
      expect.stringMatching(/^<!-- pulumi-comm100 drift[^]*### In the program\n\n- .*index\.ts:2/),
    ]);
    expect(source()).toBe(program.replace('"Shop"', '"Sales"'));
  });

  it("says the same as JSON", async () => {
    const { code, output } = await run(changed, "--json");
    expect(code).toBe(2);
    expect(JSON.parse(output)).toMatchObject({
      changes: 3,
      isWritten: false,
      files: [join(folder, "index.ts")],
      program: [
        { settings: [{ path: "name", at: { file: "index.ts", line: 2 }, state: "ready", value: "Sales" }] },
        { isGone: true, at: { file: "index.ts", line: 3 }, settings: [] },
        { settings: [{ path: "name", at: { file: "index.ts", line: 4 }, state: "left", reason: "it is computed" }] },
      ],
    });
  });

  it.each([
    ["no refresh", "pulumi: no stack selected", program, "refresh.json is no preview: it is not JSON."],
    [
      "a program that is none",
      changed,
      "const = 1;\n",
      "error: index.ts cannot be read as code: Unexpected token (1:6)",
    ],
  ])("ends with 1 and says why, given %s", async (_, refresh, code, message) => {
    writeFileSync(join(folder, "index.ts"), code);
    expect(await run(refresh, "--write")).toEqual({ code: 1, output: expect.stringContaining(message) });
    expect(source()).toBe(code);
  });

  it.each(["index.ts", "shop.ts", "name.txt"])("leaves alone what a link leads to: %s", async (name) => {
    const elsewhere = mkdtempSync(join(tmpdir(), "comm100-elsewhere-"));
    const files = {
      "index.ts": 'import "./shop.js";\n',
      "shop.ts":
        'import { readFileSync } from "node:fs";\nimport * as comm100 from "pulumi-comm100";\n' +
        'new comm100.livechat.Campaign("shop", { name: "Shop", description: readFileSync("name.txt", "utf8") });\n',
      "name.txt": "one",
    };
    try {
      for (const [path, text] of Object.entries(files)) {
        const file = join(name === path ? elsewhere : folder, path);
        rmSync(join(folder, path), { force: true });
        writeFileSync(file, text);
        if (name === path) symlinkSync(file, join(folder, path));
      }
      const site = { name: "Sales", description: "two" };
      const edited = refreshOf([campaign("shop", { inputs: { name: "Shop", description: "one" }, site })]);
      const { output } = await run(edited, "--write");
      expect(readFileSync(join(elsewhere, name), "utf8")).toBe(files[name as keyof typeof files]);
      if (name !== "index.ts") expect(output).toContain("outside the program's folder");
    } finally {
      rmSync(elsewhere, { recursive: true, force: true });
    }
  });

  it("writes whole files or none, keeps their rights, and clears away what a killed run left", async () => {
    chmodSync(join(folder, "index.ts"), 0o640);
    writeFileSync(join(folder, ".index.ts.comm100-tmp"), "ha");
    await run(changed, "--write");
    expect(source()).toContain('"Sales"');
    expect(statSync(join(folder, "index.ts")).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).filter((name) => name.endsWith("tmp"))).toEqual([]);
  });

  it("ends with 1 and says why, in a folder without a project", async () => {
    rmSync(join(folder, "Pulumi.yaml"));
    const { code, output } = await run(changed);
    expect([code, output]).toEqual([1, expect.stringContaining("There is no Pulumi.yaml in ")]);
  });
});
