// How much memory the provider process took at its peak.
import { existsSync, readFileSync, rmSync } from "node:fs";

// The engine ends the provider process by SIGINT, which by itself would skip what is done at the exit.
const atExit = `
  import { appendFileSync } from "node:fs";
  process.once("SIGINT", () => process.exit());
  process.on("exit", () => {
    const kilobytes = process.resourceUsage().maxRSS;
    appendFileSync(process.env.BENCH_MEMORY, JSON.stringify({ program: process.argv[1], kilobytes }) + "\\n");
  });`;

/** An environment whose Node processes write into `file` what memory they took. */
export function measuring(env, file) {
  rmSync(file, { force: true });
  const told = `--import=data:text/javascript,${encodeURIComponent(atExit)}`;
  return { ...env, BENCH_MEMORY: file, NODE_OPTIONS: [env.NODE_OPTIONS, told].filter(Boolean).join(" ") };
}

/** Bytes of the largest provider process of a run; undefined when there was none. */
export function providerMemory(file) {
  if (!existsSync(file)) return undefined;
  const all = readFileSync(file, "utf8").trim().split("\n").map(JSON.parse);
  const providers = all.filter(({ program }) => program?.includes("dynamic-provider"));
  return providers.length === 0 ? undefined : Math.max(...providers.map(({ kilobytes }) => kilobytes * 1024));
}
