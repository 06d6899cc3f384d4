// Asks the site what differs from the program, and writes the differences into the program's source where that is possible.
// There is a report only if something differs, and a patch, which may be empty, only if all went well.
//   node scripts/drift.mjs production
import { logIn } from "./log-in.mjs";
import { Report, quoted } from "./report.mjs";
import { mustRun, run, script } from "./run.mjs";

/** What `pulumi-comm100 drift` ends with when the site differs. */
const differs = 2;

await script(async (stack) => {
  const report = new Report("drift", stack);
  report.clear();
  await logIn();
  const args = ["drift", "--stack", stack, "--write", "--format", "markdown"];
  const { code, output, errors } = await run("pulumi-comm100", args, { quiet: true });
  const isKnown = code === 0 || code === differs;
  if (code !== 0) report.write(`# ${stack}\n\n${output.trim() === "" ? quoted(errors) : output}`);
  if (!isKnown) return code;
  // The job that may push gets this alone: it runs nothing of the program.
  await mustRun("git", [
    "diff",
    "--binary",
    "--no-color",
    "--no-ext-diff",
    "--no-textconv",
    `--output=${report.patch}`,
  ]);
  return 0;
});
