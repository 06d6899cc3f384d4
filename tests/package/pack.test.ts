import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, normalize, relative } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import ts from "typescript";
import { root } from "../../tools/set-up/folders.mjs";
import { linksOf } from "../documents/markdown.js";
import { newFolder } from "../tools/folder.js";
import { installPacked } from "./packed.js";

interface Manifest {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly typesVersions: Readonly<Record<"*", Readonly<Record<string, readonly string[]>>>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly version: string;
  readonly preferUnplugged: boolean;
}

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Manifest;
const modules = Object.keys(manifest.exports).filter((path) => !path.endsWith(".json") && !path.includes("*"));
const specifiers = modules.map((path) => `pulumi-comm100${path.slice(1)}`);
const areas = modules.filter((path) => JSON.stringify(manifest.exports[path]).includes("/resources/"));

let project: string;
let installed: string;
let files: string[];
beforeAll(() => {
  project = newFolder();
  installed = installPacked(project);
  files = readdirSync(installed, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(installed, join(entry.parentPath, entry.name)));
});

/** Runs a program of a user's project. Returns what it printed. */
function run(file: string, source: string, env: NodeJS.ProcessEnv = {}): string {
  writeFileSync(join(project, file), source);
  return execFileSync(process.execPath, [file], {
    cwd: project,
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: "", ...env },
  });
}

/** The files that Node runs for a program, as paths below `node_modules`; of our own package without its name. */
function filesRunBy(name: string, source: string): string[] {
  const coverage = join(project, `coverage-${name}`);
  mkdirSync(coverage);
  run(name, source, { NODE_V8_COVERAGE: coverage, NODE_DISABLE_COMPILE_CACHE: "1" });
  const reports = readdirSync(coverage).map((file) => readFileSync(join(coverage, file), "utf8"));
  const scripts = reports.flatMap((report) => (JSON.parse(report) as { result: { url: string }[] }).result);
  return scripts
    .flatMap(({ url }) => url.split("/node_modules/").slice(1).slice(-1))
    .map((path) => path.replace(/^pulumi-comm100\//, ""));
}

describe("the packed package", () => {
  it("has what users need and nothing else", () => {
    const other = files.filter(
      (file) =>
        !/^dist\/.+\.(js|d\.ts)$|^dist\/emulator\/openapi\/.+\.(yaml|md)$|^docs\/.+\.md$|^examples\//.test(file),
    );
    expect(other.filter((file) => file !== "CHANGELOG.md").sort()).toEqual([
      "CONTRIBUTING.md",
      "LICENSE",
      "README.md",
      "SECURITY.md",
      "dist/policy/pack/PulumiPolicy.yaml",
      "dist/policy/pack/package.json",
      "dist/vocabulary/vocabulary.json",
      "package.json",
    ]);
    expect(files.filter((file) => /\.test\.|tsbuildinfo|\.map$|node_modules|\.env$/.test(file))).toEqual([]);
    expect(files).toEqual(
      expect.arrayContaining(["dist/policy/pack/index.js", "dist/dynamic.js", "dist/emulator/openapi/livechat.yaml"]),
    );
  });

  it("brings the documents that its README leads to", () => {
    const shipped = new Set(files);
    const isThere = (path: string) => shipped.has(path) || files.some((file) => file.startsWith(`${path}/`));
    const gone = ["README.md", "SECURITY.md", ...files.filter((file) => /^docs\/[\w-]+\.md$/.test(file))].flatMap(
      (file) =>
        linksOf(file).flatMap(({ target }) => {
          const [path = ""] = target.split("#");
          const to = path === "" ? file : normalize(join(dirname(file), path)).replace(/\/$/, "");
          return isThere(to) ? [] : [`${file}: ${target}`];
        }),
    );
    expect(gone).toEqual([]);
  });

  it("knows nothing of the machine that it was made on", () => {
    const private_ = [root, homedir(), "file:///", "/home/", "/Users/"];
    for (const file of files.filter((file) => file !== "package.json")) {
      const text = readFileSync(join(installed, file), "utf8");
      expect([file, private_.filter((path) => text.includes(path))]).toEqual([file, []]);
    }
  });

  it("holds everything that package.json promises", () => {
    const targets = JSON.stringify([manifest.exports, manifest.typesVersions, manifest.bin]).match(/\.\/dist[^"*]+/g);
    for (const target of targets ?? []) {
      expect(files.some((file) => file.startsWith(target.slice(2)))).toBe(true);
    }
    const older = Object.keys(manifest.typesVersions["*"]).map((path) => `./${path}`);
    expect([".", ...older].sort()).toEqual([...modules].sort());
  });
});

describe("with Yarn's Plug'n'Play the package", () => {
  it("asks to be unpacked: Node requires ES modules, as check and programs do, from files alone, not from an archive", () => {
    const own = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as Manifest;
    expect(own.preferUnplugged).toBe(true);
  });
});

describe("a program", () => {
  const names = (load: string) => `
    const names = {};
    for (const path of ${JSON.stringify(specifiers)}) names[path] = Object.keys(${load}).sort();
    console.log(JSON.stringify(names));`;
  const read = (text: string) => JSON.parse(text) as Record<string, string[]>;

  it("gets the same from every sub-path with import and with require", () => {
    const imported = read(run("all.mjs", names("await import(path)")));
    const required = read(run("all.cjs", names("require(path)")));
    for (const path of specifiers) {
      const plain = required[path]?.filter((name) => name !== "__esModule" && name !== "module.exports");
      expect([path, plain]).toEqual([path, imported[path]]);
      expect(plain).not.toEqual([]);
    }
    expect(imported["pulumi-comm100"]).toEqual(expect.arrayContaining(["Provider", "livechat", "timeZones"]));
    expect(imported["pulumi-comm100/dynamic"]).toEqual(["provider"]);
  });

  it("can require the whole package, since nothing in it awaits while it loads", () => {
    const awaiting = files.filter((file) => file.endsWith(".js")).filter((file) => awaits(join(installed, file)));
    // The command line is run, never required.
    expect(awaiting).toEqual(Object.values(manifest.bin).map((file) => file.slice(2)));
  });

  it("loads neither the HTTP client nor the emulator with the package", () => {
    const run = filesRunBy("whole.mjs", `import "pulumi-comm100";`);
    expect(run).toContain("dist/index.js");
    // What settings are called, and what values are: look-ups ask both before anything else is loaded.
    const values = ["runtime/value", "runtime/identity", "runtime/carried", "runtime/unknown"];
    const tables = ["client/setting-table", "runtime/guard-table", ...values];
    const others = run.filter((file) => !tables.some((name) => file === `dist/${name}.js`));
    expect(
      others.filter((file) => /^(got|ajv|yaml|commander)\/|^dist\/(client|runtime|emulator|cli)\//.test(file)),
    ).toEqual([]);
  });

  it.each(areas)("loads one area alone with the sub-path %s", (area) => {
    const run = filesRunBy(`${area.slice(2)}.mjs`, `import "pulumi-comm100${area.slice(1)}";`);
    const loaded = run.filter((file) => /^dist\/resources\/[^/]+\/index\.js$/.test(file));
    expect(loaded).toEqual([`dist/resources${area.slice(1)}/index.js`]);
    expect(run.filter((file) => file.startsWith("got/"))).toEqual([]);
  });

  it("loads nothing but itself as the engine's entry, until a provider is used", () => {
    const run = filesRunBy("entry.cjs", `require("pulumi-comm100/dynamic").provider("livechat:Shift");`);
    expect(run.filter((file) => file.endsWith(".js"))).toEqual(["dist/dynamic.js"]);
  });

  it("loads the area of its own resource in the engine's process, and no HTTP client to check arguments", () => {
    const source = `
      const { provider } = require("pulumi-comm100/dynamic");
      provider("livechat:Shift").check({}, { name: "Day" }).then(({ inputs }) => console.log(inputs));`;
    const run = filesRunBy("check.cjs", source);
    expect(run).toContain("dist/resources/livechat/shift.js");
    expect(run.filter((file) => file.startsWith("got/") || file.startsWith("dist/resources/global/"))).toEqual([]);
  });

  it("reads the API's description by a sub-path", () => {
    const source = `
      import { readFileSync } from "node:fs";
      import { fileURLToPath } from "node:url";
      console.log(readFileSync(fileURLToPath(import.meta.resolve("pulumi-comm100/openapi/livechat.yaml")), "utf8"));`;
    expect(run("description.mjs", source)).toMatch(/^openapi: .?3\.1/m);
  });
});

describe("the command line", () => {
  it("runs where it is installed", () => {
    const [file = ""] = Object.values(manifest.bin);
    const command = join(installed, file);
    const said = (...args: string[]) => execFileSync(command, args, { encoding: "utf8" });
    expect(said("--version").trim()).toBe(manifest.version);
    expect(said("emulator", "--help")).toMatch(/--port/);
  });
});

/** Whether a module waits for something while it is loaded. */
function awaits(file: string): boolean {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
  const visit = (node: ts.Node): boolean =>
    !ts.isFunctionLike(node) &&
    (ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && !!node.awaitModifier) || !!node.forEachChild(visit));
  return visit(source);
}
