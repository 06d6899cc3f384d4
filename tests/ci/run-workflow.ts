import { mkdtempSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Context, evaluate, filledIn } from "./expression.js";
import { JobFolder } from "./job-folder.js";
import { type Outcome, removeJobFolder, runStep } from "./job.js";
import { type Job, type Step, type Workflow, workflowOf, workflowTexts } from "./workflow.js";

/** What a run of a workflow has around it. */
export interface Surroundings {
  /** A clone whose commit the run is of. */
  readonly folder: string;
  /** What the runner and the forge set by themselves. */
  readonly env: Readonly<Record<string, string>>;
  /** What expressions name. `secrets` are those that the forge gives to this event. */
  readonly context: Context;
}

/** What a job did. */
export interface JobOutcome extends Omit<Outcome, "output"> {
  /** Names of the steps that ran. */
  readonly steps: readonly string[];
}

/** A job while it runs. */
class JobRun {
  readonly outcome = { code: 0, text: "", steps: [] as string[] };

  constructor(
    private readonly workflow: Workflow,
    private readonly folder: JobFolder,
    private readonly around: Surroundings,
  ) {}

  async do(steps: readonly Step[]): Promise<JobOutcome> {
    for (const step of steps) {
      const isDue = step.if === undefined ? this.outcome.code === 0 : isTrue(step.if, this.around.context);
      if (!isDue) continue;
      const { code, text } = step.run === undefined ? this.act(step) : await this.run(step, step.run);
      if (step.name !== undefined) this.outcome.steps.push(step.name);
      this.outcome.text += text;
      if (step["continue-on-error"] !== true) this.outcome.code ||= code;
    }
    return this.outcome;
  }

  private run({ env = {} }: Step, command: string): Promise<Outcome> {
    const values = Object.entries({ ...this.workflow.env, ...env }).map(
      ([key, value]) => [key, filledIn(value, this.around.context)] as const,
    );
    const own = { ...this.around.env, ...Object.fromEntries(values) };
    return runStep("bash", ["-e", "-c", command], this.folder.path, own);
  }

  /** What GitHub's own actions do with a job's folder. Node is there already. */
  private act({ uses = "", with: given = {} }: Step): Pick<Outcome, "code" | "text"> {
    const input = (name: string) =>
      typeof given[name] === "string" ? filledIn(given[name], this.around.context) : undefined;
    const [name = "", path = "."] = [input("name"), input("path")];
    const action = uses.split("@")[0] ?? "";
    if (action === "actions/checkout") this.folder.checkOut({ ref: input("ref"), sparse: input("sparse-checkout") });
    // Nothing of a hidden folder is taken, unless that is asked for: then nothing is there, and the job goes on.
    if (action === "actions/upload-artifact" && (!path.startsWith(".") || given["include-hidden-files"] === true))
      this.folder.handOver(path, name);
    if (action === "actions/download-artifact" && !this.folder.take(name, path))
      return { code: 1, text: `Artifact ${name} not found.\n` };
    return { code: 0, text: "" };
  }
}

/**
 * Runs jobs of a workflow that users copy, as GitHub does in one run: each in an empty folder and each step with its own environment alone;
 * after a failure those steps and jobs alone that ask for it. Jobs get nothing of each other but artefacts.
 *
 * @param names - Of jobs, each after those that it needs.
 */
export async function runJobs(
  file: string,
  names: readonly string[],
  around: Surroundings,
): Promise<Readonly<Record<string, JobOutcome>>> {
  const workflow = workflowOf(workflowTexts[file] ?? "");
  const artefacts = mkdtempSync(join(dirname(around.folder), "artefacts-"));
  const outcomes: Record<string, JobOutcome> = {};
  const results: Record<string, Context> = {};
  for (const name of names) {
    const job = workflow.jobs[name];
    if (!job) throw new Error(`${file} has no job ${name}.`);
    const context = { ...around.context, needs: results };
    const folder = new JobFolder(around.folder, artefacts);
    const run = new JobRun(workflow, folder, { ...around, context });
    const isDue = isJobDue(job, context);
    outcomes[name] = isDue ? await run.do(job.steps) : run.outcome;
    results[name] = { result: isDue ? (run.outcome.code === 0 ? "success" : "failure") : "skipped" };
    folder.remove();
  }
  removeJobFolder(artefacts);
  return outcomes;
}

/** Runs one job of a workflow that needs no other. */
export async function runJob(file: string, name: string, around: Surroundings): Promise<JobOutcome> {
  const { [name]: outcome } = await runJobs(file, [name], around);
  if (!outcome) throw new Error(`${file}: ${name} did not run.`);
  return outcome;
}

/** Without a word on failures, a job runs when those that it needs have succeeded. */
function isJobDue({ if: condition, needs = [] }: Job, context: Context & { readonly needs: Context }): boolean {
  const isMet = condition === undefined || isTrue(condition, context);
  if (condition?.includes("!cancelled()") === true) return isMet;
  const results = [needs].flat().map((name) => context.needs[name]);
  return isMet && results.every((one) => typeof one === "object" && one["result"] === "success");
}

function isTrue(condition: string, context: Context): boolean {
  const [, inner = condition] = /^\$\{\{(.*)\}\}$/.exec(condition.trim()) ?? [];
  return evaluate(inner, context) !== "";
}
