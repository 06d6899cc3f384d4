// npm test: everything that must hold. The last line is `N passed, N failed`: tests of Jest, and one for each check.
//   --only=lint,unit    these steps alone
//   tests/client …      test files whose path matches; without --only, unit and e2e alone
//   --changed           as much of what the change since main can touch as a minute holds
//   --watch tests/cli   these tests, again whenever something changes
//   --record            writes down what files took, for the order of the next run
import { setUp } from "./set-up.mjs";
import { SetUpError, script } from "./set-up/report.mjs";
import { readArguments, suites } from "./test/arguments.mjs";
import { plan, planTold } from "./test/changed.mjs";
import { check, checks } from "./test/checks.mjs";
import { runTests, watchTests } from "./test/jest.mjs";
import { Results } from "./test/results.mjs";
import { recordTimes, timesTold } from "./test/times.mjs";

const asked = readArguments(process.argv.slice(2));
const results = new Results();

/** Set-up as a check: its problem is one failure, and the other steps still run. */
async function prepared(need) {
  try {
    const { env } = await setUp({ need });
    return { passed: need.includes("build") ? 1 : 0, failed: 0, env };
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    return { passed: 0, failed: 1, output: error.message };
  }
}

/** What is asked for: checks, the files that these look at, suites, and arguments of Jest's that choose tests. */
async function work(env) {
  const isChosen = (name) => asked.chosen.includes(name);
  const whole = { checks: Object.keys(checks).filter(isChosen), suites: suites.filter(isChosen), args: asked.filter };
  if (!asked.isChanged) return whole;
  const found = await plan(env);
  console.log(planTold(found));
  const needed = suites.filter((suite) =>
    found.tests.some((file) => file.startsWith("tests/e2e/") === (suite === "e2e")),
  );
  return { checks: found.checks, files: found.files, suites: needed, args: ["--runTestsByPath", ...found.tests] };
}

/** One after the other, beside the tests: each keeps one processor busy, and tests leave one idle now and then. */
async function runChecks(names, files, env) {
  for (const name of names) await results.timed(name, () => check(name, env, files));
}

/** Which of the suites can run, and in which environment. That on the engine needs what was built, and the engine. */
async function ready(chosen, built, settings) {
  if (!chosen.includes("e2e")) return { env: settings, able: chosen };
  const broken = { passed: 0, failed: 1, output: "not run: there is no build to test." };
  const { env, ...result } = built.failed ? broken : await prepared(["pulumi"]);
  if (env !== undefined) return { env: { ...settings, PATH: env.PATH }, able: chosen };
  results.add("e2e", result);
  return { env: settings, able: chosen.filter((suite) => suite !== "e2e") };
}

async function tests({ env, able }, args) {
  if (able.length === 0) return;
  const { counted, times } = await results.clocked(able, () => runTests(able, args, env));
  for (const [suite, result] of Object.entries(counted)) results.add(suite, result);
  if (times.length > 0) console.log(`\n${timesTold(times)}`);
  if (asked.isRecord) await recordTimes(times);
}

await script(async () => {
  const { env } = await setUp({ need: ["dependencies"] });
  const settings = { ...env, ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : {}) };
  const { checks: names, files, suites: chosen, args } = await work(settings);
  const built = await results.timed("build", () => prepared(["dependencies", "build"]));
  const place = await ready(chosen, built, settings);
  if (asked.isWatch) return watchTests(place.able, args, place.env);
  await Promise.all([runChecks(names, files, settings), tests(place, args)]);
  return results.sum();
});
