// The tests, in one run of Jest, so that both suites share its workers.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, totalmem } from "node:os";
import { join } from "node:path";
import { run, runInTerminal } from "../set-up/children.mjs";
import { root, temporaryFolder, work } from "../set-up/folders.mjs";
import { timesIn } from "./times.mjs";

const program = join(root, "node_modules", "jest", "bin", "jest.js");
/** A worker takes up to 1 GB, and its engine as much again. */
const workers = Math.max(2, Math.min(availableParallelism(), Math.floor(totalmem() / 2 ** 31)));
const common = (suites) => [
  program,
  "--selectProjects",
  ...suites,
  `--maxWorkers=${workers}`,
  "--passWithNoTests",
  `--cacheDirectory=${join(work, "jest")}`,
];

/** Runs the tests of suites: `{ unit: { passed, failed }, e2e: …, times }`. A file that does not even load counts as one failed test. */
export async function runTests(suites, filter, env) {
  const folder = temporaryFolder("jest");
  const report = join(folder, "report.json");
  const args = [...common(suites), "--json", `--outputFile=${report}`, ...filter];
  // The report goes to a file; on standard output it would only bury what Jest tells people.
  const { code } = await run("node", args, { env: { ...env, COMM100_TEST_RUN: folder }, quiet: "stdout" });
  const files = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")).testResults : undefined;
  const times = timesIn(folder);
  rmSync(folder, { recursive: true, force: true });
  const counted = Object.fromEntries(suites.map((suite) => [suite, count(files ?? [], suite)]));
  const isTold = Object.values(counted).some(({ failed }) => failed > 0);
  if (code !== 0 && !isTold) counted[suites[0]].failed = 1;
  return { counted, times };
}

/** Runs the tests that match again whenever something changes that they import, until the user ends it. */
export async function watchTests(suites, filter, env) {
  const { code } = await runInTerminal("node", [...common(suites), "--watchAll", ...filter], { env });
  return code;
}

function count(files, suite) {
  const own = files.filter(({ name }) => name.includes("/tests/e2e/") === (suite === "e2e"));
  const sum = (of) => own.reduce((so, file) => so + of(file), 0);
  const having = (status) =>
    sum(({ assertionResults }) => assertionResults.filter((it) => it.status === status).length);
  const broken = own.filter(({ status, assertionResults }) => {
    return status === "failed" && assertionResults.every((it) => it.status !== "failed");
  });
  return { passed: having("passed"), failed: having("failed") + broken.length };
}
