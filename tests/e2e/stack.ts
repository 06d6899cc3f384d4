import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const work = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), ".work", "e2e");

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

/** How a program is written. */
export interface ProgramOptions {
  /** @defaultValue ESM TypeScript */
  readonly language?: "esm" | "commonjs" | "javascript";
  /** Environment of the CLI, the program and the provider process. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A project with one stack on a file backend, in a folder of its own that git ignores. */
export class Stack {
  private constructor(
    readonly folder: string,
    private readonly env: NodeJS.ProcessEnv,
    private readonly file: string,
  ) {}

  /**
   * Makes the project and its stack.
   *
   * @param program - Source text. Without imports: `comm100` and `pulumi` are imported as the language wants it.
   */
  static async create(program: string, options: ProgramOptions = {}): Promise<Stack> {
    mkdirSync(work, { recursive: true });
    const folder = mkdtempSync(join(work, "stack-"));
    mkdirSync(join(folder, "backend"));
    const { language = "esm", env = {} } = options;
    const file = join(folder, language === "javascript" ? "index.js" : "index.ts");
    const stack = new Stack(
      folder,
      {
        ...process.env,
        ...env,
        NODE_OPTIONS: "",
        PULUMI_BACKEND_URL: `file://${join(folder, "backend")}`,
        PULUMI_CONFIG_PASSPHRASE: "test",
        PULUMI_SKIP_UPDATE_CHECK: "true",
      },
      file,
    );
    writeProject(folder, language);
    stack.write(program, language);
    const made = await stack.pulumi("stack", "init", "test", "--non-interactive");
    if (made.code !== 0) throw new Error(made.text);
    return stack;
  }

  /** Replaces the program. */
  write(program: string, language: ProgramOptions["language"] = "esm"): void {
    const imports =
      language === "esm"
        ? `import * as pulumi from "@pulumi/pulumi";\nimport * as comm100 from "pulumi-comm100";\n`
        : language === "commonjs"
          ? `import * as pulumi from "@pulumi/pulumi";\nimport * as comm100 from "pulumi-comm100";\n`
          : `const pulumi = require("@pulumi/pulumi");\nconst comm100 = require("pulumi-comm100");\n`;
    writeFileSync(this.file, `${imports}void pulumi;\n${program}\n`);
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

  /** Starts the CLI, for tests that kill it. */
  start(...args: string[]): { readonly done: Promise<Run>; kill(): void } {
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
    return { done, kill: () => child.pid !== undefined && process.kill(-child.pid, "SIGKILL") };
  }

  /** Removes the folder. */
  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function writeProject(folder: string, language: ProgramOptions["language"]): void {
  const isModule = language === undefined || language === "esm";
  const yaml = [
    "name: test",
    "runtime:",
    "  name: nodejs",
    "  options:",
    "    nodeargs: --disable-warning=DEP0180",
    "",
  ];
  writeFileSync(join(folder, "Pulumi.yaml"), yaml.join("\n"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "test", ...(isModule && { type: "module" }) }));
  const options = isModule
    ? { module: "nodenext", moduleResolution: "nodenext", target: "es2022" }
    : // What `pulumi new typescript` writes.
      {
        outDir: "bin",
        target: "es2020",
        module: "commonjs",
        moduleResolution: "node",
        ignoreDeprecations: "6.0",
        sourceMap: true,
      };
  const compilerOptions = { ...options, strict: true, skipLibCheck: true, types: ["node"] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["index.ts"] }));
}
