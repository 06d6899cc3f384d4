import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { join } from "node:path";
import { installedHome } from "../installed.js";

/** Makes the stack `test` of a project: a copy of an empty one that the CLI made once, since all of them are the same. */
export async function beginStack(folder: string, env: NodeJS.ProcessEnv): Promise<void> {
  const template = join(installedHome(), "template");
  if (!existsSync(template)) await makeTemplate(template, env);
  cpSync(template, folder, { recursive: true });
}

/** An empty stack on a file backend, and the file with the salt of its passphrase. */
async function makeTemplate(template: string, env: NodeJS.ProcessEnv): Promise<void> {
  const fresh = mkdtempSync(`${template}-`);
  mkdirSync(join(fresh, "backend"));
  writeFileSync(join(fresh, "Pulumi.yaml"), "name: test\nruntime: nodejs\n");
  const child = spawn("pulumi", ["stack", "init", "test", "--non-interactive"], {
    cwd: fresh,
    env: { ...env, PULUMI_BACKEND_URL: `file://${join(fresh, "backend")}` },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, "close") as Promise<[number]>]);
  if (code !== 0) throw new Error(said);
  rmSync(join(fresh, "Pulumi.yaml"));
  try {
    renameSync(fresh, template);
  } catch (error) {
    // Another test file was quicker; its stack is as good.
    if (!["ENOTEMPTY", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
    rmSync(fresh, { recursive: true, force: true });
  }
}
