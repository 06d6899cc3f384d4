import { type Context, evaluate, filledIn } from "./expression.js";
import { type Outcome, runStep } from "./job.js";
import { workflowOf, workflowTexts } from "./workflow.js";

/** What a job of a workflow has around it. */
export interface Surroundings {
  /** The folder with the repository. */
  readonly folder: string;
  /** What the runner and the forge set by themselves. */
  readonly env: Readonly<Record<string, string>>;
  /** What expressions name. `secrets` are those that the forge gives to this event. */
  readonly context: Context;
}

/** What a job did. */
export interface JobOutcome extends Outcome {
  /** Names of the steps that ran. */
  readonly steps: readonly string[];
}

/**
 * Runs the commands of a job of the workflows that users copy, as GitHub does: each step with its own environment alone, after a failure those
 * alone that ask for it, none when the job's condition does not hold. Actions are left out: the folder is there already, and so is Node.
 */
export async function runJob(file: string, name: string, { folder, env, context }: Surroundings): Promise<JobOutcome> {
  const workflow = workflowOf(workflowTexts[file] ?? "");
  const job = workflow.jobs[name];
  if (!job) throw new Error(`${file} has no job ${name}.`);
  const outcome = { code: 0, text: "", steps: [] as string[] };
  if (job.if !== undefined && evaluate(job.if, context) === "") return outcome;
  for (const { name: title = "", run, if: condition, env: own = {} } of job.steps) {
    const isDue = condition === undefined ? outcome.code === 0 : filledIn(condition, context) !== "";
    if (run === undefined || !isDue) continue;
    const values = Object.entries({ ...workflow.env, ...own }).map(
      ([key, value]) => [key, filledIn(value, context)] as const,
    );
    const step = await runStep("bash", ["-e", "-c", run], folder, { ...env, ...Object.fromEntries(values) });
    outcome.steps.push(title);
    outcome.text += step.text;
    outcome.code ||= step.code;
  }
  return outcome;
}
