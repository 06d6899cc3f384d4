import { github } from "./github.mjs";
import { gitlab } from "./gitlab.mjs";

/**
 * Where this job runs, and the few things that the scripts ask of it.
 *
 * @throws When it runs on neither of the two.
 */
export function forge(env = process.env) {
  if (env.GITHUB_ACTIONS === "true") return github(env);
  if (env.GITLAB_CI === "true") return gitlab(env);
  throw new Error("This script runs in a job of GitHub Actions or GitLab CI.");
}
