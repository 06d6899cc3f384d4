import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Emulator } from "../../provider/emulator/index.js";
import { root } from "../../tools/set-up/folders.mjs";
import type { Context } from "../ci/expression.js";
import { type FakeForge, token } from "../ci/fake-forge.js";
import { ciFolder, environmentOf, type Outcome, runStep } from "../ci/job.js";
import { Repository } from "../ci/repository.js";
import type { Surroundings } from "../ci/run-workflow.js";
import { moduleOptions } from "../package/tsconfig.js";

const work = join(root, ".work", "e2e");
const passphrase = "a passphrase of the tests";

/** Imports of a program. */
export const imports = `import * as comm100 from "pulumi-comm100";\n`;

/** The only stack. */
export const stack = "staging";

/** What made a workflow start. */
export interface Event {
  /** @defaultValue true; a fork's pull request has none */
  readonly hasSecrets?: boolean;
  /** What somebody chose who started it by hand. */
  readonly inputs?: Context;
  /** Branch of a pull request. */
  readonly branch?: string;
}

/**
 * A repository that a team could have: a program, the files of `examples/ci`, a lock file; a stack on a file backend, a forge that serves
 * it, and a site. Its jobs install the package with npm, from this machine.
 */
export class SiteRepository {
  private constructor(
    private readonly folder: string,
    readonly repository: Repository,
    private readonly site: Emulator,
  ) {}

  /** Makes it, with the program on main. Its stack has nothing in it yet. */
  static async create(program: string, site: Emulator): Promise<SiteRepository> {
    mkdirSync(work, { recursive: true });
    const folder = mkdtempSync(join(work, "team-"));
    // In a folder of this name, or ts-node would compile the package in every run.
    const installed = join(folder, "node_modules", "pulumi-comm100");
    cpSync(join(root, "dist"), join(installed, "dist"), { recursive: true });
    const manifest = { name: "pulumi-comm100", version: "0.0.0", type: "module", main: "dist/index.js" };
    const text = readFileSync(join(root, "package.json"), "utf8");
    const { exports, bin } = JSON.parse(text) as { exports: object; bin: object };
    writeFileSync(join(installed, "package.json"), JSON.stringify({ ...manifest, exports, bin }));
    mkdirSync(join(folder, "backend"));
    const made = new SiteRepository(folder, new Repository(folder), site);
    await made.begin(program);
    return made;
  }

  /** Writes the first commit. */
  private async begin(program: string): Promise<void> {
    const { repository } = this;
    cpSync(ciFolder, repository.clone, { recursive: true });
    const manifest = {
      name: "site",
      type: "module",
      dependencies: { "pulumi-comm100": "file:../node_modules/pulumi-comm100" },
    };
    repository.write("package.json", JSON.stringify(manifest));
    repository.write("tsconfig.json", JSON.stringify({ compilerOptions: moduleOptions, files: ["index.ts"] }));
    repository.write(
      "Pulumi.yaml",
      "name: site\nruntime:\n  name: nodejs\n  options:\n    nodeargs: --disable-warning=DEP0180\n",
    );
    repository.write(".gitignore", "node_modules/\n.comm100/\n");
    await this.must("npm", "install", "--package-lock-only", "--ignore-scripts", "--offline");
    await this.must("npm", "ci", "--ignore-scripts", "--offline");
    await this.must("pulumi", "stack", "init", stack, "--non-interactive");
    const { url, credentials } = this.site;
    const settings = { endpoint: url, siteId: String(credentials.siteId), email: credentials.email };
    const values = Object.entries(settings).flatMap(([name, value]) => ["--plaintext", `comm100:${name}=${value}`]);
    const key = ["--secret", `comm100:apiKey=${credentials.apiKey}`];
    await this.must("pulumi", "config", "set-all", "--stack", stack, ...values, ...key);
    repository.push("main", { "index.ts": program });
  }

  /** What a job on GitHub has around it. */
  onGitHub(forge: FakeForge, { hasSecrets = true, inputs = {}, branch = "" }: Event = {}): Surroundings {
    const env: Record<string, string> = { ...environmentOf(forge, this.folder), GITHUB_HEAD_REF: branch };
    delete env["GITHUB_TOKEN"];
    const here = { full_name: hasSecrets ? "acme/site" : "mallory/site" };
    const pullRequest = { head: { repo: here }, user: { login: "ada" } };
    return {
      folder: this.repository.clone,
      env: { ...env, ...this.machine, GITHUB_STEP_SUMMARY: join(this.folder, "summary.md") },
      context: {
        github: {
          repository: "acme/site",
          token,
          event: { pull_request: pullRequest, repository: { default_branch: "main" } },
        },
        inputs,
        matrix: { stack },
        vars: hasSecrets ? { PULUMI_BACKEND_URL: this.backend } : {},
        secrets: hasSecrets ? { PULUMI_CONFIG_PASSPHRASE: passphrase } : {},
      },
    };
  }

  /**
   * The environment of a job on GitLab.
   *
   * @param secret - What the project's settings give to this job: what opens the stack, or the token for the forge.
   */
  onGitLab(forge: FakeForge, secret: "stack" | "forge"): Record<string, string> {
    const env: Record<string, string> = { ...environmentOf(forge, this.folder), ...this.machine, STACK: stack };
    if (secret === "forge") return env;
    delete env["GITLAB_TOKEN"];
    return { ...env, ...this.opened };
  }

  /** Runs the CLI by hand, on the stack. */
  pulumi(...args: string[]): Promise<Outcome> {
    return this.run("pulumi", ...args, "--stack", stack, "--non-interactive");
  }

  /** Removes all of it. */
  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private get backend(): string {
    return `file://${join(this.folder, "backend")}`;
  }

  /** What opens the state. */
  private get opened(): Record<string, string> {
    return { PULUMI_BACKEND_URL: this.backend, PULUMI_CONFIG_PASSPHRASE: passphrase };
  }

  /** What makes runs here quick and quiet; it opens nothing. */
  private readonly machine = {
    TS_NODE_TRANSPILE_ONLY: "true",
    npm_config_offline: "true",
    npm_config_update_notifier: "false",
  };

  private run(command: string, ...args: string[]): Promise<Outcome> {
    const env = { ...this.machine, ...this.opened, PULUMI_SKIP_UPDATE_CHECK: "true" };
    return runStep(command, args, this.repository.clone, env);
  }

  private async must(command: string, ...args: string[]): Promise<void> {
    const { code, text } = await this.run(command, ...args);
    if (code !== 0) throw new Error(`${command} ${args.join(" ")}: ${text}`);
  }
}
