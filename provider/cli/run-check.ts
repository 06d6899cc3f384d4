import { printLine } from "./output.js";
import { checkProgram } from "../check/check-program.js";
import { formats } from "../check/print-report.js";
import type { CheckFlags } from "./check.js";
import { readInput } from "./read-input.js";

/** Does what `check` is for. */
export async function runCheck(folder: string, { format, strict, state: file, ...flags }: CheckFlags): Promise<void> {
  const state = file === undefined ? undefined : await readInput(file);
  const print = (text: string) => void process.stderr.write(text);
  const report = await checkProgram(folder, { ...flags, state, print });
  const text = formats[format](report);
  if (text !== "") printLine(text);
  if (report.findings.some(({ severity }) => strict === true || severity === "error")) process.exitCode = 2;
}
