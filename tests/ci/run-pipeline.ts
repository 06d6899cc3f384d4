import { parse } from "yaml";
import { gitlabCiLocal } from "./gitlab-ci-local.js";
import { type Outcome, runStep } from "./job.js";
import type { Surroundings } from "./run-workflow.js";

/** A job as GitLab has it once all that it extends is in it. */
interface PipelineJob {
  readonly variables?: Readonly<Record<string, string>>;
  readonly before_script?: readonly string[];
  readonly script: readonly string[];
}

/**
 * Runs the commands of a job of the pipeline that users copy, as GitLab does: in one shell, with the pipeline's variables and its own.
 *
 * @param env - What GitLab and the project's settings give to this job.
 */
export async function runPipelineJob(
  name: string,
  { folder, env }: Pick<Surroundings, "folder" | "env">,
): Promise<Outcome> {
  const { output, text } = await gitlabCiLocal(folder, {}, "--preview");
  const jobs = parse(output) as Record<string, PipelineJob> & Pick<PipelineJob, "variables">;
  const job = jobs[name];
  if (!job) throw new Error(`The pipeline has no job ${name}. ${text}`);
  const lines = [...(job.before_script ?? []), ...job.script];
  return runStep("bash", ["-e", "-c", lines.join("\n")], folder, { ...jobs.variables, ...job.variables, ...env });
}
