import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type FakeForge, token } from "./fake-forge.js";

/** The folder that users copy. */
export const ciFolder = fileURLToPath(new URL("../../examples/ci", import.meta.url));

/** What a script did. */
export interface Outcome {
  readonly code: number;
  /** All that it said. */
  readonly text: string;
  /** Its standard output alone. */
  readonly output: string;
}

/** Commit of the pull request's branch. */
export const head = "0123456789abcdef0123456789abcdef01234567";

/** What a forge tells the job of a pull request in its environment. */
export function environmentOf(forge: FakeForge, folder: string): Record<string, string> {
  if (forge.dialect === "gitlab") {
    return {
      GITLAB_CI: "true",
      CI_API_V4_URL: `${forge.url}/api/v4`,
      CI_SERVER_URL: forge.url,
      CI_PROJECT_ID: "42",
      CI_PROJECT_PATH: "acme/site",
      CI_MERGE_REQUEST_IID: "7",
      CI_COMMIT_SHA: head,
      CI_DEFAULT_BRANCH: "main",
      CI_JOB_URL: "https://forge.example/jobs/1",
      GITLAB_TOKEN: token,
    };
  }
  const event = join(folder, "event.json");
  writeFileSync(event, JSON.stringify({ pull_request: { number: 7, head: { sha: head } } }));
  return {
    GITHUB_ACTIONS: "true",
    GITHUB_API_URL: forge.url,
    GITHUB_SERVER_URL: forge.url,
    GITHUB_REPOSITORY: "acme/site",
    GITHUB_EVENT_PATH: event,
    GITHUB_REF_NAME: "main",
    GITHUB_RUN_ID: "1",
    GITHUB_TOKEN: token,
  };
}

/** A folder for a job's files, which the caller removes. */
export const newJobFolder = (): string => mkdtempSync(join(tmpdir(), "comm100-job-"));

/** Removes such a folder. */
export function removeJobFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** What of the surroundings every job needs; what a forge itself sets where the tests run is none of its business. */
const inherited = ["PATH", "HOME", "PULUMI_HOME", "COMM100_LEDGER", "TMPDIR", "NODE_COMPILE_CACHE"];

/** Runs a command as a step of a job does: in its folder, with this environment alone. */
export async function runStep(
  command: string,
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Outcome> {
  const surroundings = Object.fromEntries(inherited.map((name) => [name, process.env[name]]));
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...surroundings, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = { text: "", output: "" };
  child.stdout.setEncoding("utf8").on("data", (data: string) => {
    said.output += data;
    said.text += data;
  });
  child.stderr.setEncoding("utf8").on("data", (data: string) => (said.text += data));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code: code ?? -1, ...said });
    });
  });
}

/** Runs one of the scripts that users copy. */
export function runScript(
  name: string,
  stack: string,
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Outcome> {
  return runStep(process.execPath, [join(ciFolder, "scripts", `${name}.mjs`), stack], folder, env);
}
