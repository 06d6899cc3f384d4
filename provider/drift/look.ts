import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { type Preview, readPreview } from "../preview/preview.js";

const mostReasons = 10;

/**
 * Has Pulumi look what differs on the site, without changing site or state. It runs the program, since otherwise Pulumi would use the
 * settings of the last `pulumi up`, with a key that may have been rotated since.
 *
 * @param folder - A folder of the project.
 * @param stack - The stack. @defaultValue the one that is selected
 * @throws When Pulumi cannot be run, or fails. The message says what Pulumi said.
 */
export async function look(folder: string, stack?: string): Promise<Preview> {
  const chosen = stack === undefined ? [] : ["--stack", stack];
  const args = ["refresh", "--preview-only", "--run-program", "--json", "--non-interactive", ...chosen];
  const { code, output, complaint } = await run("pulumi", args, folder);
  const preview = previewIn(output);
  if (code === 0 && preview) return preview;
  const said = (preview?.diagnostics ?? [])
    .filter(({ severity }) => severity === "error")
    .map(({ message }) => message);
  const reasons = briefly([...said, complaint, preview ? "" : output].join("\n\n"));
  throw new Error(`\`pulumi ${args.join(" ")}\` failed:\n${reasons}`);
}

/** A run that fails may print no preview at all. */
function previewIn(output: string): Preview | undefined {
  try {
    return readPreview(output);
  } catch {
    return undefined;
  }
}

/** One reason may stop every resource: it is said once. */
function briefly(text: string): string {
  const reasons = [...new Set(text.split(/\n\s*\n/).map((reason) => reason.trim()))].filter((reason) => reason !== "");
  const whole = reasons.filter((reason) => !reason.includes("(told in full with another resource)"));
  const rest = whole.length - mostReasons;
  return [...whole.slice(0, mostReasons), ...(rest > 0 ? [`and ${rest} more`] : [])].join("\n");
}

async function run(
  command: string,
  args: readonly string[],
  cwd: string,
): Promise<{ readonly code: number; readonly output: string; readonly complaint: string }> {
  const env = { no_grpc_proxy: "127.0.0.1", ...process.env };
  const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<number>((resolve, reject) => {
    child.on("close", (code) => {
      resolve(code ?? 1);
    });
    child.on("error", (error: NodeJS.ErrnoException) => {
      const isMissing = error.code === "ENOENT";
      reject(
        isMissing
          ? new Error("There is no `pulumi` on the PATH. Install it: https://www.pulumi.com/docs/install/")
          : error,
      );
    });
  });
  const [code, output, complaint] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { code, output, complaint };
}
