// npm test: everything that must hold. The last line is `N passed, N failed`: tests of Jest, and one for each check.
//   --only=lint,unit    these steps alone
//   tests/client …      test files whose path matches; without --only, unit and e2e alone
//   --changed           what the change since main can touch
//   --watch tests/cli   again and again, whenever something changes
//   --record            writes down what files took, for the order of the next run
import { setUp } from "./set-up.mjs";
import { SetUpError, script } from "./set-up/report.mjs";
import { readArguments, suites } from "./test/arguments.mjs";
import { check, checks } from "./test/checks.mjs";
import { runTests, watchTests } from "./test/jest.mjs";
import { Results } from "./test/results.mjs";
import { recordTimes, timesTold } from "./test/times.mjs";

const { chosen, filter, isWatch, isRecord } = readArguments(process.argv.slice(2));
const isChosen = (name) => chosen.includes(name);
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

/** The checks one after the other, beside the tests: each keeps one processor busy, and tests leave one idle now and then. */
async function runChecks(env) {
  for (const name of Object.keys(checks).filter(isChosen)) await results.timed(name, () => check(name, env));
}

/** Which suites can run, and in which environment. The engine's needs what was built, and the engine. */
async function ready(built, settings) {
  if (!isChosen("e2e")) return { env: settings, able: suites.filter(isChosen) };
  const broken = { passed: 0, failed: 1, output: "not run: there is no build to test." };
  const { env, ...result } = built.failed ? broken : await prepared(["pulumi"]);
  if (env === undefined) results.add("e2e", result);
  const able = suites.filter((suite) => isChosen(suite) && (suite !== "e2e" || env !== undefined));
  return { env: { ...settings, PATH: env?.PATH ?? settings.PATH }, able };
}

async function tests(built, settings) {
  const { env, able } = await ready(built, settings);
  if (able.length === 0) return;
  const { counted, times } = await results.clocked(able, () => runTests(able, filter, env));
  for (const [suite, result] of Object.entries(counted)) results.add(suite, result);
  if (times.length > 0) console.log(`\n${timesTold(times)}`);
  if (isRecord) await recordTimes(times);
}

await script(async () => {
  const { env } = await setUp({ need: ["dependencies"] });
  const settings = { ...env, ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : {}) };
  const built = await results.timed("build", () => prepared(["dependencies", "build"]));
  if (isWatch) return watchTests(suites.filter(isChosen), filter, (await ready(built, settings)).env);
  await Promise.all([runChecks(settings), tests(built, settings)]);
  return results.sum();
});
