// Asks the site what differs from the program, and writes the differences into the program's source where that is possible.
// There is a report only if something differs.
//   node scripts/drift.mjs production
import { logIn } from "./log-in.mjs";
import { Report, quoted } from "./report.mjs";
import { run, script } from "./run.mjs";

/** What `pulumi-comm100 drift` ends with when the site differs. */
const differs = 2;

await script(async (stack) => {
  const report = new Report("drift", stack);
  report.clear();
  await logIn();
  const args = ["drift", "--stack", stack, "--write", "--format", "markdown"];
  const { code, output, errors } = await run("pulumi-comm100", args, { quiet: true });
  if (code === 0) return 0;
  const text = output.trim() === "" ? quoted(errors) : output;
  report.write(`# ${stack}\n\n${text}`);
  return code === differs ? 0 : code;
});
