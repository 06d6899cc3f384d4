import { checkProgram } from "../check/check-program.js";
import { formats } from "../check/print-report.js";
import type { CheckFlags } from "./check.js";

/** Does what `check` is for. */
export async function runCheck(folder: string, { format, strict, ...flags }: CheckFlags): Promise<void> {
  const print = (text: string) => void process.stderr.write(text);
  const report = await checkProgram(folder, { ...flags, print });
  const text = formats[format](report);
  if (text !== "") console.log(text);
  if (report.findings.some(({ severity }) => strict === true || severity === "error")) process.exitCode = 2;
}
