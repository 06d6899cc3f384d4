// What `npm test` is asked for.
import { checks } from "./checks.mjs";

/** The suites of tests: those that run in a process of their own, and those on the engine. */
export const suites = ["unit", "e2e"];

/** All that `npm test` does. */
export const steps = ["build", ...Object.keys(checks), ...suites];

const flags = ["--changed", "--watch", "--record"];

/** Reads the arguments. What is not known ends the process, with what is. */
export function readArguments(args) {
  const only = args.filter((it) => it.startsWith("--only=")).flatMap((it) => it.slice("--only=".length).split(","));
  const unknown = [
    ...only.filter((it) => !steps.includes(it)),
    ...args.filter((it) => it.startsWith("--") && !it.startsWith("--only=") && !flags.includes(it)),
  ];
  const filter = args.filter((it) => !it.startsWith("--"));
  const has = (flag) => args.includes(flag);
  const problem =
    unknown.length > 0
      ? `${unknown.join(", ")}: not known. Steps for --only: ${steps.join(", ")}; flags: ${flags.join(", ")}; else paths of tests.`
      : has("--watch") && filter.length === 0
        ? "--watch needs a folder: npm test -- --watch tests/schema"
        : undefined;
  if (problem !== undefined) {
    console.error(problem);
    process.exit(2);
  }
  const chosen = only.length > 0 ? only : filter.length > 0 ? suites : steps;
  return { chosen, filter, isChanged: has("--changed"), isWatch: has("--watch"), isRecord: has("--record") };
}
