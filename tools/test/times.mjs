// What the files of a run took, and how people are told.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { least, secondsFile } from "../jest/seconds.mjs";
import { duration } from "../set-up/report.mjs";

/** What workers wrote into a folder: a row a file. */
export function timesIn(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
  const lines = files.flatMap((name) => readFileSync(join(folder, name), "utf8").trim().split("\n"));
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line));
}

/** The ten slowest files, and where the time of all went. */
export function timesTold(times) {
  const slowest = [...times].sort((a, b) => b.wall - a.wall).slice(0, 10);
  const rows = slowest.map(({ path, wall }) => `  ${duration(wall).padStart(12)}  ${path}`);
  const parts = Object.entries(partsOf(times)).sort(([, a], [, b]) => b - a);
  const told = parts.map(([name, ms]) => `  ${duration(ms).padStart(12)}  ${name}`);
  return ["Slowest files:", ...rows, `Time of all ${times.length} files, by what they waited for:`, ...told].join("\n");
}

/** Milliseconds of each part; what several processes of a file took side by side counts for each. */
function partsOf(times) {
  const sums = { "the tests themselves": 0, waiting: 0 };
  for (const { wall, processor, children, parts } of times) {
    for (const [name, ms] of Object.entries(parts)) sums[name] = (sums[name] ?? 0) + ms;
    const own = Math.min(processor, wall);
    sums["the tests themselves"] += own;
    sums.waiting += Math.max(0, wall - children - own);
  }
  return sums;
}

/** Writes down how long files take, for the order in which the next run begins them. */
export async function recordTimes(times) {
  const slow = times.map(({ path, wall }) => [path, Math.round(wall / 1000)]).filter(([, seconds]) => seconds >= least);
  const sorted = Object.fromEntries(slow.sort(([a], [b]) => (a < b ? -1 : 1)));
  // Loaded here, since a bare clone has no packages yet when this file is loaded.
  const { format, resolveConfig } = await import("prettier");
  const options = { ...(await resolveConfig(secondsFile)), parser: "json" };
  writeFileSync(secondsFile, await format(JSON.stringify(sorted), options));
}
