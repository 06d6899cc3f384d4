// What `npm test -- --changed` runs: as much of what the change since main can touch as a minute holds.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { secondsOf } from "../jest/seconds.mjs";
import { run } from "../set-up/children.mjs";
import { root } from "../set-up/folders.mjs";
import { duration, SetUpError } from "../set-up/report.mjs";
import { checks as allChecks } from "./checks.mjs";
import { neededBy } from "./import-graph.mjs";

/** Seconds of tests that two workers run in about a minute. */
const budget = 90;

/** How many of the files that are left out are named. */
const mostNamed = 10;

/** Which checks a changed file asks for. Lint and format look at the changed files alone. */
const touched = [
  ["lint", /\.(ts|js|mjs|cjs)$/],
  ["format", /./],
  ["types", /\.ts$|^tsconfig/],
  ["unused", /\.(ts|mjs)$|^(package|knip)\.json$/],
  ["reference", /^provider\/(resources|schema|vocabulary)\/|^tools\/reference|^docs\/reference\//],
  ["package", /^package\.json$/],
  ["exports", /^package\.json$/],
];

/**
 * What to run: `checks`, with the files that they look at, `tests`, and `left`, the tests that would take too long.
 * @returns {Promise<{ files: string[], checks: string[], tests: string[], left: string[] }>}
 */
export async function plan(env) {
  const files = await changedFiles(env);
  const all = lines(await git(env, "ls-files", "--cached", "--others", "--exclude-standard"));
  const present = all.filter((file) => existsSync(join(root, file)));
  const checks = touched.filter(([, what]) => files.some((file) => what.test(file))).map(([name]) => name);
  return { files: files.filter((file) => present.includes(file)), checks, ...divided(neededBy(present, files)) };
}

/** What will run, and what is left out. */
export function planTold({ files, checks, tests, left }) {
  if (files.length === 0) return "Nothing differs from main.";
  const seconds = left.reduce((so, file) => so + secondsOf(file), 0);
  const other = Object.keys(allChecks).filter((name) => !checks.includes(name));
  const some = left.slice(0, mostNamed);
  return [
    `${files.length} files differ from main: ${checks.join(", ")}, and ${tests.length} test files that they can touch.`,
    ...(other.length > 0 ? [`Left out, as the change cannot touch it: ${other.join(", ")}.`] : []),
    ...(left.length > 0
      ? [
          `Left out, as a minute does not hold it: ${left.length} test files, about ${duration(seconds * 500)}; npm test runs all.`,
          ...some.map((file) => `  ${file}`),
          ...(left.length > some.length ? [`  and ${left.length - some.length} more`] : []),
        ]
      : []),
  ].join("\n");
}

/**
 * The nearest tests first, of those the quickest, as long as there is time.
 * @param {ReadonlyMap<string, number>} reached files that the change reaches, and in how many steps
 * @param {(file: string) => number} seconds what a test file takes
 */
export function divided(reached, seconds = secondsOf) {
  const tests = [...reached].filter(([file]) => file.endsWith(".test.ts"));
  tests.sort(([a, near], [b, far]) => near - far || seconds(a) - seconds(b));
  const parts = { /** @type {string[]} */ tests: [], /** @type {string[]} */ left: [] };
  let spent = 0;
  for (const [file] of tests) {
    const fits = spent + seconds(file) <= budget;
    if (fits) spent += seconds(file);
    parts[fits ? "tests" : "left"].push(file);
  }
  return parts;
}

/** Files that differ from where this branch left main: committed, not committed, and new. */
async function changedFiles(env) {
  const main = (await isThere(env, "origin/main")) ? "origin/main" : "main";
  const base = await git(env, "merge-base", "HEAD", main);
  const differing = await git(env, "diff", "--name-only", "--no-renames", base.trim());
  const fresh = await git(env, "ls-files", "--others", "--exclude-standard");
  return lines(differing + fresh);
}

const isThere = async (env, name) =>
  (await run("git", ["rev-parse", "--verify", name], { env, quiet: true })).code === 0;

async function git(env, ...args) {
  const { code, output } = await run("git", args, { env, quiet: true });
  if (code === 0) return output;
  throw new SetUpError(
    `--changed asks git what changed since main, and git ${args.join(" ")} failed:\n${output.trim()}`,
  );
}

const lines = (text) => text.split("\n").filter((line) => line !== "");
