// Makes the site what the program says, and writes into the run's summary how that went.
//   node scripts/up.mjs production
import { logIn } from "./log-in.mjs";
import { Report, quoted } from "./report.mjs";
import { mustRun, run, script } from "./run.mjs";

/** What was changed on the site stays, unless somebody asks for this. */
const putBack = process.env.PUT_BACK === "true" ? ["--refresh"] : [];

await script(async (stack) => {
  const report = new Report("up", stack);
  await logIn();
  // A runner knows nothing of what another one was making when it was killed; the state does.
  await mustRun("pulumi-comm100", ["recover", "--stack", stack], { quiet: false });
  const quiet = ["--yes", "--skip-preview", "--non-interactive", "--suppress-progress"];
  const args = ["up", "--stack", stack, ...putBack, ...quiet];
  const { code, output, errors } = await run("pulumi", args);
  const outcome = code === 0 ? "is done" : "**failed**. What it did stays; the next run does the rest";
  report.write(`## ${stack}\n\nThe update ${outcome}.\n\n${quoted(`${output}\n${errors}`)}`);
  return code;
});
