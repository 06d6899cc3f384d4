// Checks the program of a stack without network and without secrets: for pull requests from forks, and before every review.
//   node scripts/check.mjs staging
import { Report, quoted } from "./report.mjs";
import { run, script } from "./run.mjs";

await script(async (stack) => {
  const check = ["check", "--stack", stack];
  const { code, output, errors } = await run("pulumi-comm100", check);
  const outcome = code === 0 ? "nothing wrong" : "to be put right";
  new Report("check", stack).write(`## ${stack}: ${outcome}\n\n${quoted(`${output}\n${errors}`)}`);
  // GitHub shows these beside the lines, for a fork too, where no comment can be written.
  if (code !== 0 && process.env.GITHUB_ACTIONS === "true")
    await run("pulumi-comm100", [...check, "--format", "github"]);
  return code;
});
