import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll } from "@jest/globals";
import { root } from "../../tools/set-up/folders.mjs";
import { installedHome } from "../installed.js";
import { moduleOptions, templateOptions } from "../package/tsconfig.js";

/** What a program is written in. */
export type Language = "esm" | "commonjs" | "javascript" | "javascript-esm";

/** What a project consists of besides its program, and how it is checked. */
export interface CheckedOptions {
  /** @defaultValue JavaScript as an ES module, which starts fastest */
  readonly language?: Language;
  /** More files of the project, by their paths: `Pulumi.dev.yaml`. */
  readonly files?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A row of `--format json`. */
export interface FindingRow {
  readonly severity: "error" | "warning";
  readonly rule: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** What a check printed, and how it ended. */
export interface Outcome {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

const main = join(root, "dist", "cli", "main.js");
let home = "";

/** Has one folder for all projects of a test file, which find the package there. Removed after the tests. */
export function withProjects(): void {
  beforeAll(() => {
    home = mkdtempSync(join(installedHome(), "projects-"));
  });
  afterAll(() => {
    rmSync(home, { recursive: true, force: true });
  });
}

/** Writes a project. Where the program does not name the package, `comm100` and `pulumi` are imported in its first line. */
export function projectOf(program: string, { language = "javascript-esm", files = {} }: CheckedOptions = {}): string {
  const folder = mkdtempSync(join(home, "project-"));
  const isTypeScript = !language.startsWith("javascript");
  const type = language.endsWith("esm") ? "module" : "commonjs";
  const compilerOptions = type === "module" ? moduleOptions : templateOptions;
  const all: Record<string, string> = {
    "package.json": JSON.stringify({ name: "test", type }),
    "Pulumi.yaml": "name: test\nruntime:\n  name: nodejs\n  options:\n    nodeargs: --disable-warning=DEP0180\n",
    ...(isTypeScript && { "tsconfig.json": JSON.stringify({ compilerOptions, files: ["index.ts"] }) }),
    [`index.${isTypeScript ? "ts" : "js"}`]: `${program.includes('"pulumi-comm100') ? "" : importsIn(language)}${program}\n`,
    ...files,
  };
  for (const [file, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

function importsIn(language: Language): string {
  return language === "javascript"
    ? `const pulumi = require("@pulumi/pulumi"); const comm100 = require("pulumi-comm100");\n`
    : `import * as pulumi from "@pulumi/pulumi"; import * as comm100 from "pulumi-comm100"; void pulumi;\n`;
}

/** Nothing of an account, of Pulumi's backends or of this test. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(COMM100|PULUMI|NODE_OPTIONS|GITHUB)/.test(name));
  return Object.fromEntries(kept);
}

/** Starts `pulumi-comm100 check` in a folder, as a user does. */
export function startCheck(folder: string, { args = [], env = {} }: CheckedOptions = {}) {
  return spawn(process.execPath, [main, "check", ...args], {
    cwd: folder,
    env: { ...bareEnvironment(), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Runs `pulumi-comm100 check` in a folder. */
export function checkIn(folder: string, options: CheckedOptions = {}): Promise<Outcome> {
  const child = startCheck(folder, options);
  const said = { output: "", errors: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said.output += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said.errors += text));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code: code ?? -1, ...said });
    });
  });
}

/** Checks a program, and returns what was found as `line severity rule: message`; the import stands in line 1. */
export async function findingsIn(program: string, options: CheckedOptions = {}): Promise<string[]> {
  const folder = projectOf(program, options);
  const args = ["--format", "json", ...(options.args ?? [])];
  const { output, errors } = await checkIn(folder, { ...options, args });
  if (!output.startsWith("{")) throw new Error(`check printed no report: ${output}${errors}`);
  const { findings } = JSON.parse(output) as { findings: FindingRow[] };
  return findings.map(({ line, severity, rule, message }) => `${line ?? "-"} ${severity} ${rule}: ${message}`);
}
