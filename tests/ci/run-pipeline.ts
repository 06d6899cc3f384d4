import { mkdtempSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { gitlabCiLocal } from "./gitlab-ci-local.js";
import { JobFolder } from "./job-folder.js";
import { type Outcome, removeJobFolder, runStep } from "./job.js";

/** A job as GitLab has it once all that it extends is in it. */
interface PipelineJob {
  readonly variables?: Readonly<Record<string, string>>;
  readonly before_script?: readonly string[];
  readonly script: readonly string[];
  readonly needs?: readonly { readonly job: string }[];
  readonly artifacts?: { readonly paths: readonly string[] };
}

/** A job of a pipeline, and what GitLab and the project's settings give to it. */
export type Wanted = readonly [name: string, env: Readonly<Record<string, string>>];

/**
 * Runs the commands of jobs of the pipeline that users copy, as GitLab does: each in a folder of its own, in one shell, with the pipeline's
 * variables and its own. Jobs get nothing of each other but artefacts.
 *
 * @param clone - A clone whose commit the pipeline is of.
 * @param wanted - Each after those that it needs.
 */
export async function runPipeline(clone: string, ...wanted: readonly Wanted[]): Promise<readonly Outcome[]> {
  const { output, text } = await gitlabCiLocal(clone, {}, "--preview");
  const jobs = parse(output) as Record<string, PipelineJob> & Pick<PipelineJob, "variables">;
  const artefacts = mkdtempSync(join(dirname(clone), "artefacts-"));
  const outcomes: Outcome[] = [];
  for (const [name, env] of wanted) {
    const job = jobs[name];
    if (!job) throw new Error(`The pipeline has no job ${name}. ${text}`);
    const folder = new JobFolder(clone, artefacts);
    folder.checkOut();
    for (const { job: other } of job.needs ?? [])
      for (const path of jobs[other]?.artifacts?.paths ?? []) folder.take(`${other}/${path}`, path);
    const lines = [...(job.before_script ?? []), ...job.script];
    const own = { ...jobs.variables, ...job.variables, ...env };
    outcomes.push(await runStep("bash", ["-e", "-c", lines.join("\n")], folder.path, own));
    for (const path of job.artifacts?.paths ?? []) folder.handOver(path, `${name}/${path}`);
    folder.remove();
  }
  removeJobFolder(artefacts);
  return outcomes;
}
