import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { refreshOf } from "../drift/project.js";
import { shop, stateOf } from "../map/site.js";
import { newFolder } from "../tools/folder.js";
import { traced, type TraceOptions } from "./traced.js";

const commands = ["check", "diff", "drift", "emulator", "export", "forecast", "map", "review"];

/** What classes of resources are made with: of Pulumi's SDK the parts alone, without its closures, package manager and compiler. */
const sdk = [
  "@grpc/grpc-js",
  "@js-sdsl/ordered-map",
  "@opentelemetry/api",
  "@pulumi/pulumi",
  "google-protobuf",
  "semver",
];
const definitions = [...sdk, "fastest-levenshtein", "zod"];
/** What texts are taken apart and compared with. */
const words = ["diff", "dom-serializer", "domelementtype", "domhandler", "domutils", "entities", "htmlparser2"];
const rules = ["ajv", "ajv-formats", "fast-deep-equal", "fast-uri", "json-schema-traverse"];

/** A folder with a program and with what Pulumi printed of it. */
function project(): string {
  const folder = newFolder();
  const campaign = { type: "livechat:Campaign", name: "shop", inputs: { name: "Shop" }, site: { name: "Sales" } };
  const files = {
    "Pulumi.yaml": "name: test\nruntime: nodejs\n",
    "index.js": 'new (require("pulumi-comm100").livechat.Campaign)("shop", { name: "Shop" });\n',
    "preview.json": refreshOf([campaign]),
    "state.json": stateOf(shop),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe("the command line loads the parser of its options alone", () => {
  it.each<readonly [code: number, said: string, args: readonly string[]]>([
    [0, "0.", ["--version"]],
    [0, "Usage: pulumi-comm100 [options]", ["--help"]],
    [1, "Usage: pulumi-comm100 [options]", []],
    [1, "error: unknown command 'chekc'", ["chekc"]],
    [1, "error: unknown option '--no-such'", ["--no-such"]],
    ...commands.map((name) => [0, `Usage: pulumi-comm100 ${name} `, [name, "--help"]] as const),
    ...commands.map((name) => [1, "error: unknown option '--no-such'", [name, "--no-such"]] as const),
    [1, "It must be a number of seconds, 86400 at most.", ["check", "--timeout", "soon"]],
    [1, "error: missing required argument 'B'", ["diff", "account"]],
    [1, "It must be one of failed, risky,", ["review", "--fail-on", "much"]],
  ])("and ends with %i: %s (%j)", async (code, said, args) => {
    const { packages, own, ...end } = await traced(args);
    expect(end).toEqual({ code, output: expect.stringContaining(said) });
    expect(packages).toEqual(["commander"]);
    expect(own.filter((path) => path.startsWith("cli/run-"))).toEqual([]);
    expect(own.length).toBeLessThan(30);
  });
});

describe("a command loads what it needs alone", () => {
  it.each<readonly [args: readonly string[], code: number, packages: readonly string[], options?: TraceOptions]>([
    [["diff", "state:state.json", "state:state.json"], 0, [...definitions, "js-yaml"]],
    [["drift", "--from", "preview.json"], 2, [...definitions, ...words, "@babel/parser", "js-yaml"]],
    [["emulator"], 0, [...rules, "js-yaml"], { isEndless: true }],
    [["export"], 1, [...sdk, "js-yaml", "zod"]],
    [["forecast", "preview.json"], 0, definitions],
    [["map", "state.json"], 0, definitions],
    [["map", "--format", "html"], 0, [...definitions, "@viz-js/viz"], { input: stateOf(shop) }],
    [["review", "preview.json"], 0, [...definitions, ...words]],
  ])("%j", async ([command = "", ...args], code, packages, options = {}) => {
    const trace = await traced([command, ...args], { cwd: project(), ...options });
    expect([trace.code, trace.output]).toEqual([code, expect.any(String)]);
    expect(trace.packages).toEqual(["commander", ...packages].sort());
    expect(trace.own.filter((path) => path.startsWith("cli/run-"))).toEqual([`cli/run-${command}.js`]);
  });
});
