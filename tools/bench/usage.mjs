// What the Node processes of a run took: time of the processor, and memory of the provider process at its peak.
import { existsSync, readFileSync, rmSync } from "node:fs";

// The engine ends the provider process by SIGINT, which by itself would skip what is done at the exit.
const atExit = `
  import { appendFileSync } from "node:fs";
  process.once("SIGINT", () => process.exit());
  process.on("exit", () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const usage = { program: process.argv[1], kilobytes: maxRSS, microseconds: userCPUTime + systemCPUTime };
    appendFileSync(process.env.BENCH_USAGE, JSON.stringify(usage) + "\\n");
  });`;

/** An environment whose Node processes write into `file` what they took. */
export function measuring(env, file) {
  rmSync(file, { force: true });
  const told = `--import=data:text/javascript,${encodeURIComponent(atExit)}`;
  return { ...env, BENCH_USAGE: file, NODE_OPTIONS: [env.NODE_OPTIONS, told].filter(Boolean).join(" ") };
}

/**
 * `{ memory, cpu }`: bytes of the largest provider process of a run, undefined when there was none; milliseconds of the processor for the
 * program and the provider together. The engine itself, which is no Node process, is not in it.
 */
export function usageIn(file) {
  const all = existsSync(file) ? readFileSync(file, "utf8").trim().split("\n").map(JSON.parse) : [];
  const providers = all.filter(({ program }) => program?.includes("dynamic-provider"));
  return {
    memory: providers.length === 0 ? undefined : Math.max(...providers.map(({ kilobytes }) => kilobytes * 1024)),
    cpu: all.reduce((sum, { microseconds }) => sum + microseconds / 1000, 0),
  };
}
