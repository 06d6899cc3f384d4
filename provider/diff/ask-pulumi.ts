import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * What a command of the Pulumi CLI prints, in the folder of the caller.
 *
 * @throws When the CLI is not there, or refuses.
 */
export async function askPulumi(words: readonly string[]): Promise<string> {
  const command = `pulumi ${words.join(" ")}`;
  try {
    const { stdout } = await run("pulumi", [...words, "--non-interactive"], { maxBuffer: 2 ** 30 });
    return stdout;
  } catch (error) {
    const { code, stderr = "" } = error as { code?: unknown; stderr?: string };
    if (code === "ENOENT")
      throw new Error(`${command}: the Pulumi CLI is not installed, or not in the PATH.`, { cause: error });
    const [first = "no message"] = stderr.split("\n").filter((line) => line.trim() !== "");
    throw new Error(`${command} failed, in ${process.cwd()}: ${first.trim()}`, { cause: error });
  }
}
