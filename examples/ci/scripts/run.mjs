import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";

/** Commands of the project's own packages come first, then those of the machine. */
const path = [join(process.cwd(), "node_modules", ".bin"), process.env.PATH].join(delimiter);

/**
 * Runs a command. What it says goes into the job's log at once; with `quiet`, its standard output does not.
 *
 * @returns {Promise<{ code: number, output: string, errors: string }>} `output` is what it printed, `errors` what it said beside that.
 */
export function run(command, args, { quiet = false, env = {}, input } = {}) {
  console.error(`$ ${[command, ...args].join(" ")}`);
  const child = spawn(command, args, { env: { ...filled(process.env), ...env, PATH: path } });
  const said = { output: "", errors: "" };
  child.stdout.setEncoding("utf8").on("data", (text) => {
    said.output += text;
    if (!quiet) process.stdout.write(text);
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    said.errors += text;
    process.stderr.write(text);
  });
  // A command that ends without reading its input closes the pipe; its exit code tells more than that.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on("error", (error) => {
      reject(new Error(`${command} cannot be run: ${error.message}. Is it installed?`));
    });
    child.on("close", (code) => {
      resolve({ code: code ?? 1, ...said });
    });
  });
}

/** A secret or a variable that the forge does not have arrives as an empty text; commands take it as not set. */
const filled = (env) => Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));

/**
 * Runs a command that has to succeed.
 *
 * @returns Its standard output, without white space at the ends.
 * @throws When it fails, with what it said.
 */
export async function mustRun(command, args, options = {}) {
  const { code, output, errors } = await run(command, args, { quiet: true, ...options });
  if (code !== 0) throw new Error(`${command} ${args[0]} failed with exit code ${code}. ${errors.trim()}`);
  return output.trim();
}

/** What every script does with its work: a failure becomes one line in the log and exit code 1. */
export async function script(work) {
  try {
    process.exitCode = (await work(stackName())) ?? 0;
  } catch (error) {
    console.error(`error: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}

function stackName() {
  const [stack] = process.argv.slice(2);
  if (!stack) throw new Error(`Say which stack: node ${process.argv[1]} production`);
  return stack;
}
