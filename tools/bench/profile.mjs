// CPU profiles of the program and of the provider process.
import { mkdirSync } from "node:fs";

// The engine ends the provider process by SIGINT, which by itself would leave no profile.
const exitInOrder = `data:text/javascript,${encodeURIComponent('process.once("SIGINT", () => process.exit())')}`;

/** An environment whose Node processes leave a `.cpuprofile` each in `folder`. */
export function profiling(env, folder) {
  const dir = folder.replaceAll(" ", "-");
  mkdirSync(dir, { recursive: true });
  return {
    ...env,
    NODE_OPTIONS: [env.NODE_OPTIONS, "--cpu-prof", `--cpu-prof-dir=${dir}`, `--import=${exitInOrder}`]
      .filter(Boolean)
      .join(" "),
  };
}
