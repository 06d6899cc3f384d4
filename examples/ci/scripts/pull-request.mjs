// Offers the patch of the drift script as a pull request: one for each stack, kept up to date, closed when nothing differs any more.
//   node scripts/pull-request.mjs production
import { forge } from "./forge/index.mjs";
import { persistently } from "./forge/request.mjs";
import { Report, posted } from "./report.mjs";
import { mustRun, run, script } from "./run.mjs";

const git = (...args) => mustRun("git", args);
/** What jobs run or are set up by: the drift script never writes there, so whatever does is something else. */
const ofJobs = /^scripts\/|(^|\/)(\.|package(-lock)?\.json$|(npm-shrinkwrap|pnpm-lock|yarn)\.[^/]+$)/;
const titleOf = (stack) => `Take over changes made on the site of ${stack}`;

await script(async (stack) => {
  const at = forge();
  const report = new Report("drift", stack);
  const branch = `drift/${stack}`;
  const text = report.read();
  const size = report.patchSize();
  if (size === undefined) throw new Error(`The drift job of ${stack} left no patch. Its log says why.`);
  const isPatched = size > 0;

  if (text !== undefined && isPatched) await push(branch, stack, report.patch, at);
  return persistently(async () => {
    const open = await at.pullRequests.find(branch);
    if (text === undefined) {
      if (open) await at.pullRequests.close(open.id);
      console.log(open ? `Nothing differs any more: closed ${open.url}` : "The site is as the program says.");
      return 0;
    }
    if (!isPatched) {
      console.error(
        "The site differs, but nothing of it stands in the program as a plain value. The report says where to look.",
      );
      return 1;
    }
    const wanted = { branch, base: at.base, title: titleOf(stack), text: posted(report.mark, text, at) };
    if (open) await at.pullRequests.update(open.id, wanted);
    const { url } = open ?? (await at.pullRequests.create(wanted));
    console.log(`${open ? "Updated" : "Opened"} the ${at.noun} ${url}`);
    return 0;
  });
});

/** Puts the patch on its branch, unless it is there already, or somebody else has gone on with it. */
async function push(branch, stack, patch, { push: { url, authorization }, author }) {
  await mustBeOfProgram(patch);
  // In the environment of git alone: in arguments everybody on the machine could read it, in a file the next step.
  const access = {
    env: {
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: `http.${url}.extraheader`,
      GIT_CONFIG_VALUE_0: `Authorization: ${authorization}`,
      GIT_TERMINAL_PROMPT: "0",
    },
  };
  const who = ["-c", `user.name=${author.name}`, "-c", `user.email=${author.email}`];
  await git("checkout", "--quiet", "-B", branch);
  await git("apply", "--index", "--whitespace=nowarn", patch);
  await git(...who, "commit", "--quiet", "--message", titleOf(stack));

  const tip = await mustRun("git", ["ls-remote", url, `refs/heads/${branch}`], access);
  if (tip !== "") {
    await mustRun("git", ["fetch", "--quiet", "--no-tags", "--depth=1", url, branch], access);
    if ((await run("git", ["diff", "--quiet", "FETCH_HEAD", "HEAD"])).code === 0) return;
    if ((await git("log", "-1", "--format=%ae", "FETCH_HEAD")) !== author.email) {
      console.error(
        `Somebody has pushed to ${branch}: it stays as it is. Merge or close it, and the next run begins anew.`,
      );
      return;
    }
  }
  await mustRun("git", ["push", "--quiet", "--force", url, `HEAD:refs/heads/${branch}`], access);
}

/** The patch comes from a job that ran a program. Whoever reads it looks for texts and times, not for a workflow. */
async function mustBeOfProgram(patch) {
  const rows = (await git("apply", "--numstat", "-z", patch)).split("\0").filter((row) => row !== "");
  const paths = rows.map((row) => row.split("\t").slice(2).join("\t"));
  const foreign = paths.filter((path) => ofJobs.test(path));
  const summary = await git("apply", "--summary", patch);
  if (foreign.length === 0 && summary === "") return;
  const what = [...foreign, summary].filter((one) => one !== "").join(", ");
  throw new Error(`The patch does what no drift does: ${what}. Look at the drift job, and at what its packages did.`);
}
