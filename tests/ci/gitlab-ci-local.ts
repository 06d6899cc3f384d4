import { join } from "node:path";
import { root } from "../../tools/set-up/folders.mjs";
import { type Outcome, runStep } from "./job.js";

type Variables = Readonly<Record<string, string>>;

/**
 * Has the npm package of this name read the `.gitlab-ci.yml` of a folder, which must be a git repository. It checks GitLab's schema first.
 *
 * @param variables - What GitLab says of the pipeline: `CI_PIPELINE_SOURCE`.
 */
export function gitlabCiLocal(folder: string, variables: Variables, ...args: string[]): Promise<Outcome> {
  const given = Object.entries(variables).flatMap(([name, value]) => ["--variable", `${name}=${value}`]);
  const command = join(root, "node_modules/gitlab-ci-local/dist/index.js");
  // It warns of variables that GitLab sets itself, and puts files into the folder: both are meant here.
  const env = { GCL_IGNORE_PREDEFINED_VARS: Object.keys(variables).join(), GCL_STATE_DIR: ".comm100/gitlab" };
  return runStep(process.execPath, [command, ...args, ...given], folder, env);
}
