// Previews a stack and writes the report for those who must approve. There is a report even when the preview fails.
//   node scripts/review.mjs staging
import { logIn } from "./log-in.mjs";
import { Report, quoted } from "./report.mjs";
import { run, script } from "./run.mjs";

/**
 * The drift job's own branch says what the site has already, which the state does not know yet. With a look at the site, nothing of it shows
 * as a change to come.
 */
const { GITHUB_HEAD_REF, CI_MERGE_REQUEST_SOURCE_BRANCH_NAME } = process.env;
const branch = GITHUB_HEAD_REF || CI_MERGE_REQUEST_SOURCE_BRANCH_NAME || "";
const look = branch.startsWith("drift/") ? ["--refresh"] : [];

await script(async (stack) => {
  const report = new Report("review", stack);
  report.clear();
  const title = `# ${stack}\n\n`;
  try {
    await logIn();
    const args = ["preview", "--stack", stack, ...look, "--json", "--show-sames", "--non-interactive"];
    const preview = await run("pulumi", args, { quiet: true });
    // A preview that ended early printed no JSON; then the report is made of what it said instead.
    const input = preview.output.trim() === "" ? preview.errors : preview.output;
    const review = await run("pulumi-comm100", ["review"], { quiet: true, input });
    report.write(
      title + (review.output.trim() === "" ? `**There is no report.**\n\n${quoted(review.errors)}` : review.output),
    );
    return preview.code || review.code;
  } catch (error) {
    report.write(`${title}**The preview did not run.** ${error.message}`);
    throw error;
  }
});
