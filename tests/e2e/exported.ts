import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Emulator } from "../../provider/emulator/index.js";
import { installedHome } from "../installed.js";
import { commandLine } from "./command-line.js";
import { environmentOf } from "./environment.js";
import { type Run, Stack } from "./stack.js";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const run = promisify(execFile);

/** A folder of a project that finds the package. */
export function newFolder(): string {
  return mkdtempSync(join(installedHome(), "export-"));
}

/** Runs `pulumi-comm100 export` as a user does. */
export function exportInto(folder: string, emulator: Emulator, ...args: string[]): Promise<Run> {
  return commandLine(["export", "--out", folder, ...args], environmentOf(emulator));
}

/** What the compiler says of a project under its own tsconfig.json; empty if nothing. */
export async function compile(folder: string): Promise<string> {
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  try {
    await run(process.execPath, [tsc, "-p", folder, "--noEmit"], { maxBuffer: 2 ** 26 });
    return "";
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

/** Brings an export into a new stack by the command that the documentation names. */
export async function imported(folder: string, emulator: Emulator): Promise<{ stack: Stack; run: Run }> {
  const program = `${readFileSync(join(folder, "index.ts"), "utf8")}// of pulumi-comm100\n`;
  const settings = join(folder, "tsconfig.json");
  const exported = readFileSync(settings, "utf8");
  const stack = await Stack.create(program, {
    folder,
    language: "esm",
    // The engine would write the whole state after each of 2,000 resources.
    env: {
      ...environmentOf(emulator),
      COMM100_RATE_LIMIT: "100000",
      PULUMI_EXPERIMENTAL: "true",
      PULUMI_SKIP_CHECKPOINTS: "true",
    },
  });
  writeFileSync(settings, exported);
  const done = await stack.pulumi(
    ...["import", "-f", "import.json", "--generate-code=false", "--protect=false", "--yes", "--suppress-progress"],
  );
  return { stack, run: done };
}
