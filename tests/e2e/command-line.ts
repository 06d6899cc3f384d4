import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "../../tools/set-up/folders.mjs";
import type { Run } from "./stack.js";

const run = promisify(execFile);

/**
 * Runs `pulumi-comm100` as a user does.
 *
 * @param env - Environment besides that of the tests.
 * @param cwd - Folder that the user is in.
 */
export async function commandLine(args: readonly string[], env: NodeJS.ProcessEnv, cwd = root): Promise<Run> {
  const command = [join(root, "dist", "cli", "main.js"), ...args];
  const whole = { ...process.env, NODE_OPTIONS: "", COMM100_RATE_LIMIT: "100000", ...env };
  try {
    const { stdout, stderr } = await run(process.execPath, command, { cwd, env: whole, maxBuffer: 2 ** 26 });
    return { code: 0, output: stdout, text: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: stdout, text: stdout + stderr };
  }
}
