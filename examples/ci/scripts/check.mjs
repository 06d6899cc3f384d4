// Checks the program of a stack without network and without secrets: for pull requests from forks, and before every review.
//   node scripts/check.mjs staging
import { Report, quoted } from "./report.mjs";
import { run, script } from "./run.mjs";

await script(async (stack) => {
  const { code, output, errors } = await run("pulumi-comm100", ["check", "--stack", stack]);
  const said = `${output}\n${errors}`.trim();
  new Report("check", stack).write(
    `## ${stack}: ${code === 0 ? "nothing wrong" : "to be put right"}\n\n${quoted(said)}`,
  );
  return code;
});
