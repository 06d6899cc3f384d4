import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { formats } from "../../provider/check/print-report.js";
import { visible } from "../../provider/visible.js";
import { root } from "../../tools/set-up/folders.mjs";
import { refreshOf } from "../drift/project.js";
import { shop, stateOf } from "../map/site.js";
import { newFolder } from "../tools/folder.js";
import { withMutant } from "../with-mutant.js";

/** A name that clears a screen, names a window, turns the direction of writing and hides a letter. */
const evil = "\u001b[2J\u001b]0;owned\u0007\u009b31m \u202egnp.exe\u202c \u2066x\u2069 \u200f\u200b\u{e0041} ✓";
const raw = /(?![\n\t])[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\u{e0000}-\u{e007f}]/u;
/** The same by its number, which a page or a picture would make of it again. */
const numbered = /#x?(?:27|1b|155|9b|8238|202e|8294|2066|8203|200b|917569|e0041);/i;

const at = withMutant();
let folder: string;

beforeAll(() => {
  folder = newFolder();
  const sales = {
    type: "global:Department",
    name: evil,
    inputs: { name: "Sales", description: `old ${"word ".repeat(20)}` },
    site: { name: evil, description: `new ${"word ".repeat(20)}${evil}` },
  };
  const named = JSON.parse(stateOf(shop).replaceAll('"Shop"', JSON.stringify(evil))) as object;
  const files = {
    "Pulumi.yaml": "name: test\nruntime: nodejs\n",
    "index.js": "",
    "preview.json": refreshOf([sales]),
    "state.json": JSON.stringify(named),
    "broken.json": `{ "deployment": ${evil}`,
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
});

/** Runs `pulumi-comm100` as a user does, on the site of the test. */
async function run(...args: string[]): Promise<{ code: unknown; said: string }> {
  const { siteId, email, apiKey } = at.site.emulator.credentials;
  const kept = Object.entries(process.env).filter(([name]) => !/^(COMM100|PULUMI|NODE_OPTIONS|GITHUB)/.test(name));
  const account = {
    COMM100_ENDPOINT: at.site.emulator.url,
    COMM100_SITE_ID: String(siteId),
    COMM100_EMAIL: email,
    COMM100_API_KEY: apiKey,
    COMM100_RATE_LIMIT: "100000",
    COMM100_LEDGER: join(folder, "ledger"),
    COMM100_LOG: "debug",
  };
  const child = spawn(process.execPath, [join(root, "dist", "cli", "main.js"), ...args], {
    cwd: folder,
    env: { ...Object.fromEntries(kept), ...account },
  });
  const ended = once(child, "close");
  child.stdin.end();
  const said = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: (await ended)[0], said: said.join("\n") };
}

function expectVisible(said: string): void {
  expect(said).toMatch(/202e/i);
  expect(said.split("\n").filter((line) => raw.test(line) || numbered.test(line))).toEqual([]);
}

describe("what others wrote is made visible by", () => {
  it.each<readonly [code: number, ...args: string[]]>([
    [0, "review", "preview.json"],
    [0, "review", "preview.json", "--format", "text"],
    [0, "review", "preview.json", "--format", "json"],
    [1, "review", "broken.json"],
    [2, "drift", "--from", "preview.json"],
    [2, "drift", "--from", "preview.json", "--format", "markdown"],
    [2, "drift", "--from", "preview.json", "--json"],
    [0, "map", "state.json"],
    [0, "map", "state.json", "--format", "html"],
    [1, "map", "state.json", "--campaign", "Nope"],
    [1, "forecast", `${evil}.json`],
  ])("%i %j %j %j %j", async (code, ...args) => {
    const result = await run(...args);
    expect(result).toEqual({ code, said: expect.any(String) });
    expectVisible(result.said);
  });

  it.each(Object.entries(formats))("check, as %s", (_, format) => {
    const place = { file: join(folder, `${evil}.ts`), line: 1, column: 1 };
    const finding = { severity: "error", rule: "schema", message: evil, place } as const;
    expectVisible(visible(format({ findings: [finding], resources: 1, stack: evil, projectFile: place.file })));
  });

  it("diff and export, in what they print and write", async () => {
    const { emulator } = at;
    const part = ["--include", "global.Department", "--include", "livechat.Campaign"];
    emulator.insert("global/departments", { name: evil, description: evil });
    emulator.insert("livechat/campaigns", { name: `*/ ${evil}` });
    for (const args of [
      ["diff", "account", "state:state.json", ...part],
      ["diff", "account", "state:state.json", "--json", ...part],
    ])
      expectVisible((await run(...args)).said);
    expect(await run("export", "--out", "out", ...part)).toMatchObject({ code: 0 });
    const written = readdirSync(join(folder, "out"), { recursive: true, encoding: "utf8", withFileTypes: true });
    const code = written.filter(({ name }) => /\.ts$|^import\.json$/.test(name));
    expectVisible(code.map(({ parentPath, name }) => readFileSync(join(parentPath, name), "utf8")).join("\n"));
    emulator.insert("global/departments", { name: `${evil} 2` });
    for (const more of [[], ["--json"]])
      expectVisible((await run("export", "--out", "out", "--check", ...part, ...more)).said);
  });

  it("every command, of an error that a server sends", async () => {
    const body = { id: evil, error: `E${evil}`, message: `m${evil}`, details: { entity: evil, field: evil } };
    at.site.rules = { request: () => ({ status: 401, body }) };
    for (const args of [
      ["export", "--out", "none"],
      ["diff", "account", "state:state.json"],
    ]) {
      const { code, said } = await run(...args);
      expect(code).toBe(1);
      expectVisible(said);
    }
  });
});
