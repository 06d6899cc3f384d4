import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { killProvider, killTree } from "./kill.js";
import { type Language, newProject, writeProgram, writeSettings } from "./project.js";
import { beginStack } from "./template.js";

const withoutTsNode = join(import.meta.dirname, "without-ts-node.cjs");

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
  /** @defaultValue ESM TypeScript that is compiled before the CLI sees it, which spares each run the compiler: 1 s */
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
  /**
   * Whether the package is the stack's own, to be changed.
   *
   * @defaultValue false
   */
  readonly hasOwnPackage?: boolean;
  /** Environment of the CLI, the program and the provider process. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A project with one stack on a file backend, in a folder of its own that git ignores. */
export class Stack {
  private constructor(
    readonly folder: string,
    private readonly env: NodeJS.ProcessEnv,
    private readonly language: Language | undefined,
  ) {}

  /**
   * Makes the project and its stack.
   *
   * @param program - Source text. Where it does not name the package, `comm100` and `pulumi` are imported as the language wants it.
   */
  static async create(program: string, options: ProgramOptions = {}): Promise<Stack> {
    const { language, typeCheck = false, env = {}, hasOwnPackage = false } = options;
    const folder = options.folder ?? newProject(language, hasOwnPackage);
    const stack = new Stack(
      folder,
      {
        ...process.env,
        ...env,
        NODE_OPTIONS: language === undefined ? `--require ${withoutTsNode}` : "",
        // PULUMI_NODEJS_TRANSPILE_ONLY does nothing for ES modules.
        TS_NODE_TRANSPILE_ONLY: String(!typeCheck),
        PULUMI_BACKEND_URL: `file://${join(folder, "backend")}`,
        PULUMI_STACK: "test",
        PULUMI_CONFIG_PASSPHRASE: "test",
        PULUMI_SKIP_UPDATE_CHECK: "true",
      },
      language,
    );
    writeSettings(folder, language);
    stack.write(program);
    await beginStack(folder, stack.env);
    return stack;
  }

  /** Replaces the program. */
  write(program: string): void {
    writeProgram(this.folder, program, this.language);
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

  private get stateFile(): string {
    return join(this.folder, "backend", ".pulumi", "stacks", "test", "test.json");
  }

  /** Removes the attributes of a state that the engine was killed over while it wrote them: it can do without, and reads no empty ones. */
  mendState(): void {
    const attributes = `${this.stateFile}.attrs`;
    if (existsSync(attributes) && readFileSync(attributes).length === 0) rmSync(attributes);
  }

  /** The stack's state as the file backend holds it, in the form of `pulumi stack export`: secrets encrypted. */
  state(): string {
    const file = this.stateFile;
    const { version, checkpoint } = JSON.parse(readFileSync(file, "utf8")) as {
      version: number;
      checkpoint: { latest?: object };
    };
    return JSON.stringify({ version, deployment: checkpoint.latest ?? {} });
  }

  /** The resources of the stack that Comm100 knows. */
  resources(): StateResource[] {
    const { deployment } = JSON.parse(this.state()) as { deployment: { resources?: StateResource[] } };
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
