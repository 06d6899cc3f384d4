// Previews a stack and writes the report for those who must approve. There is a report even when the preview fails.
//   node scripts/review.mjs staging
import { logIn } from "./log-in.mjs";
import { Report, quoted } from "./report.mjs";
import { run, script } from "./run.mjs";

await script(async (stack) => {
  const report = new Report("review", stack);
  report.clear();
  const title = `## ${stack}\n\n`;
  try {
    await logIn();
    const args = ["preview", "--stack", stack, "--json", "--show-sames", "--non-interactive"];
    const preview = await run("pulumi", args, { quiet: true });
    const review = await run("pulumi-comm100", ["review", "-"], { quiet: true, input: preview.output });
    const text = review.output.trim() === "" ? withoutReview(preview, review) : review.output;
    report.write(title + text);
    return preview.code || review.code;
  } catch (error) {
    report.write(`${title}**The preview did not run.** ${error.message}`);
    throw error;
  }
});

/** What is known when the preview said so little that no report could be made of it. */
function withoutReview(preview, review) {
  const said = preview.code === 0 ? review.errors : preview.errors || preview.output;
  return `**The preview ${preview.code === 0 ? "could not be read" : "failed"}.** It said:\n\n${quoted(said)}`;
}
