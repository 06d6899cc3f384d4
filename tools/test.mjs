// npm test: everything that must hold. The last line is `N passed, N failed`: tests of jest, and one for each check.
//   --only=lint,unit    these steps alone
//   tests/client …      test files whose path matches; without --only, unit and e2e alone
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setUp } from "./set-up.mjs";
import { run } from "./set-up/children.mjs";
import { root, temporaryFolder, work } from "./set-up/folders.mjs";
import { SetUpError, duration, script } from "./set-up/report.mjs";

/** Quick, and of no use to each other: run two at a time, shown when they fail. */
const checks = {
  format: ["prettier", "--check", "--log-level=warn", "."],
  lint: ["eslint", "."],
  types: ["tsc", "-p", "tsconfig.json", "--noEmit"],
  unused: ["knip"],
  package: ["publint", "--strict"],
  // ECMAScript modules alone: Node 22.12 and newer give them to `require` too, which attw does not count on.
  exports: ["attw", "--pack", ".", "--ignore-rules", "cjs-resolves-to-esm"],
  reference: ["node", "tools/reference.mjs", "--check"],
  calls: ["node", "tools/bench.mjs", "--guard"],
};
const suites = ["unit", "e2e"];
const steps = ["build", ...Object.keys(checks), ...suites];

const { chosen, filter } = readArguments(process.argv.slice(2));
const results = [];

async function check([command, ...args], env) {
  const { code, output } = await run(command, args, { env, quiet: true });
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output: code === 0 ? "" : output };
}

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

async function endToEnd(built, settings) {
  if (built.failed) return { passed: 0, failed: 1, output: "not run: there is no build to test." };
  const { env, ...result } = await prepared(["pulumi"]);
  return env ? suite("e2e", { ...settings, PATH: env.PATH }) : result;
}

/** Runs a jest project and counts its tests; a file that does not even load counts as one failed test. */
async function suite(name, env) {
  const folder = temporaryFolder(`jest-${name}`);
  const report = join(folder, "report.json");
  const args = [
    "--selectProjects",
    name,
    "--maxWorkers=2",
    "--passWithNoTests",
    `--cacheDirectory=${join(work, "jest")}`,
    "--json",
    `--outputFile=${report}`,
  ];
  const jest = join(root, "node_modules", "jest", "bin", "jest.js");
  // The report goes to a file; on standard output it would only bury what jest tells people.
  const { code } = await run("node", [jest, ...args, ...filter], {
    env,
    quiet: "stdout",
  });
  const counted = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : undefined;
  rmSync(folder, { recursive: true, force: true });
  const failed = (counted?.numFailedTests ?? 0) + (counted?.numRuntimeErrorTestSuites ?? 0);
  return { passed: counted?.numPassedTests ?? 0, failed: code !== 0 && failed === 0 ? 1 : failed };
}

async function timed(name, task) {
  const begin = Date.now();
  const result = await task();
  results.push({ name, ...result });
  if (result.output) console.log(`\n${result.output.trimEnd()}\n`);
  console.log(
    `${result.failed ? "✗" : "✓"} ${name.padEnd(9)} ${duration(Date.now() - begin).padStart(8)}${tally(name, result)}`,
  );
  return result;
}

const tally = (name, { passed, failed }) => (suites.includes(name) ? `   ${passed} passed, ${failed} failed` : "");

function sum() {
  const total = (key) => results.reduce((so, result) => so + result[key], 0);
  const bad = results.filter(({ failed }) => failed > 0).map(({ name }) => name);
  console.log(bad.length > 0 ? `\nFailed: ${bad.join(", ")}. One alone: npm test -- --only=${bad[0]}` : "");
  console.log(`${total("passed")} passed, ${total("failed")} failed`);
  return bad.length > 0 ? 1 : 0;
}

async function inPairs(names, task) {
  const waiting = [...names];
  const worker = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) await task(name);
  };
  await Promise.all([worker(), worker()]);
}

function isChosen(name) {
  return chosen.includes(name);
}

function readArguments(args) {
  const only = args.filter((it) => it.startsWith("--only=")).flatMap((it) => it.slice("--only=".length).split(","));
  const unknown = [...only.filter((it) => !steps.includes(it)), ...args.filter((it) => /^--(?!only=)/.test(it))];
  if (unknown.length > 0) {
    console.error(`${unknown.join(", ")}: not known. Steps for --only: ${steps.join(", ")}; else paths of tests.`);
    process.exit(2);
  }
  const filter = args.filter((it) => !it.startsWith("--"));
  return { chosen: only.length > 0 ? only : filter.length > 0 ? suites : steps, filter };
}

await script(async () => {
  const { env } = await setUp({ need: ["dependencies"] });
  const settings = { ...env, ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : {}) };
  const built = await timed("build", () => prepared(["dependencies", "build"]));
  await inPairs(Object.keys(checks).filter(isChosen), (name) => timed(name, () => check(checks[name], settings)));
  if (isChosen("unit")) await timed("unit", () => suite("unit", settings));
  if (isChosen("e2e")) await timed("e2e", () => endToEnd(built, settings));
  return sum();
});
