import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { moduleOptions, templateOptions } from "../package/tsconfig.js";
import { killProvider, killTree } from "./kill.js";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const work = join(root, ".work", "e2e");

/** What a command of the CLI did. */
export interface Run {
  readonly code: number;
  /** Standard output and standard error, as a user sees them. */
  readonly text: string;
  /** Standard output alone. */
  readonly output: string;
}

/** A resource in an exported state. */
export interface StateResource {
  readonly urn: string;
  readonly type: string;
  readonly id?: string;
  readonly inputs: Record<string, unknown>;
  readonly outputs: Record<string, unknown>;
}

/** What a program is written in: TypeScript, or JavaScript, as ECMAScript modules or as CommonJS. */
export type Language = "esm" | "commonjs" | "javascript" | "javascript-esm";

/** How a program is written. */
export interface ProgramOptions {
  /** @defaultValue ESM TypeScript */
  readonly language?: Language;
  /**
   * Whether the CLI checks the program's types, as it does for users. It costs 2 s a run.
   *
   * @defaultValue false
   */
  readonly typeCheck?: boolean;
  /**
   * Folder of a project whose packages are installed already. It is removed with the stack.
   *
   * @defaultValue a new one
   */
  readonly folder?: string;
  /** Environment of the CLI, the program and the provider process. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A project with one stack on a file backend, in a folder of its own that git ignores. */
export class Stack {
  private constructor(
    readonly folder: string,
    private readonly env: NodeJS.ProcessEnv,
    private readonly language: Language,
  ) {}

  /**
   * Makes the project and its stack.
   *
   * @param program - Source text. Where it does not name the package, `comm100` and `pulumi` are imported as the language wants it.
   */
  static async create(program: string, options: ProgramOptions = {}): Promise<Stack> {
    const { language = "esm", typeCheck = false, env = {}, folder = newProject(language) } = options;
    mkdirSync(join(folder, "backend"));
    const stack = new Stack(
      folder,
      {
        ...process.env,
        ...env,
        NODE_OPTIONS: "",
        // PULUMI_NODEJS_TRANSPILE_ONLY does nothing for ES modules.
        TS_NODE_TRANSPILE_ONLY: String(!typeCheck),
        PULUMI_BACKEND_URL: `file://${join(folder, "backend")}`,
        PULUMI_CONFIG_PASSPHRASE: "test",
        PULUMI_SKIP_UPDATE_CHECK: "true",
      },
      language,
    );
    writeSettings(folder, language);
    stack.write(program);
    const made = await stack.pulumi("stack", "init", "test", "--non-interactive");
    if (made.code !== 0) throw new Error(made.text);
    return stack;
  }

  /** Replaces the program. */
  write(program: string): void {
    const imports = program.includes("pulumi-comm100") ? "" : importsIn(this.language);
    writeFileSync(join(this.folder, `index.${isTypeScript(this.language) ? "ts" : "js"}`), `${imports}${program}\n`);
  }

  up(...args: string[]): Promise<Run> {
    return this.pulumi("up", "--yes", "--skip-preview", "--non-interactive", "--suppress-progress", ...args);
  }

  preview(...args: string[]): Promise<Run> {
    return this.pulumi("preview", "--non-interactive", "--suppress-progress", ...args);
  }

  refresh(...args: string[]): Promise<Run> {
    return this.pulumi("refresh", "--yes", "--skip-preview", "--non-interactive", "--suppress-progress", ...args);
  }

  destroy(...args: string[]): Promise<Run> {
    return this.pulumi("destroy", "--yes", "--skip-preview", "--non-interactive", "--suppress-progress", ...args);
  }

  /** The stack's state as the file backend holds it: secrets encrypted. */
  async state(): Promise<string> {
    return (await this.pulumi("stack", "export")).output;
  }

  /** The resources of the stack that Comm100 knows. */
  async resources(): Promise<StateResource[]> {
    const { deployment } = JSON.parse(await this.state()) as { deployment: { resources?: StateResource[] } };
    return (deployment.resources ?? []).filter((resource) => resource.type.startsWith("pulumi-nodejs:dynamic"));
  }

  /** Runs the CLI. */
  pulumi(...args: string[]): Promise<Run> {
    return this.start(...args).done;
  }

  /** Starts the CLI, for tests that kill it with all that it started, or the provider process alone. */
  start(...args: string[]): { readonly done: Promise<Run>; kill(): void; killProvider(): void } {
    const child = spawn("pulumi", args, {
      cwd: this.folder,
      env: this.env,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const parts = { output: "", text: "" };
    child.stdout.on("data", (data: Buffer) => {
      parts.output += data.toString();
      parts.text += data.toString();
    });
    child.stderr.on("data", (data: Buffer) => (parts.text += data.toString()));
    const done = new Promise<Run>((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (code) => {
        resolve({ code: code ?? -1, ...parts });
      });
    });
    return {
      done,
      kill: () => {
        killTree(child.pid ?? 0);
      },
      killProvider: () => {
        killProvider(child.pid ?? 0);
      },
    };
  }

  /** What commands of this package need to find the stack. */
  get environment(): NodeJS.ProcessEnv {
    return this.env;
  }

  /** Removes the folder. */
  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const isTypeScript = (language: Language) => !language.startsWith("javascript");

const isModule = (language: Language) => language.endsWith("esm");

function importsIn(language: Language): string {
  return language === "javascript"
    ? `const pulumi = require("@pulumi/pulumi");\nconst comm100 = require("pulumi-comm100");\n`
    : `import * as pulumi from "@pulumi/pulumi";\nimport * as comm100 from "pulumi-comm100";\nvoid pulumi;\n`;
}

/** A folder with the package in it as npm puts it there: copied. Linked, ts-node would compile it in each run, which takes 3 s. */
function newProject(language: Language): string {
  mkdirSync(work, { recursive: true });
  const folder = mkdtempSync(join(work, "stack-"));
  const installed = join(folder, "node_modules", "pulumi-comm100");
  cpSync(join(root, "dist"), join(installed, "dist"), { recursive: true });
  cpSync(join(root, "package.json"), join(installed, "package.json"));
  const manifest = { name: "test", ...(isModule(language) && { type: "module" }) };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  return folder;
}

function writeSettings(folder: string, language: Language): void {
  const yaml = [
    "name: test",
    "runtime:",
    "  name: nodejs",
    "  options:",
    "    nodeargs: --disable-warning=DEP0180",
    "",
  ];
  writeFileSync(join(folder, "Pulumi.yaml"), yaml.join("\n"));
  if (!isTypeScript(language)) return;
  const compilerOptions = language === "esm" ? moduleOptions : templateOptions;
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["index.ts"] }));
}
