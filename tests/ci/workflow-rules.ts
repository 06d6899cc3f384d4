import { existsSync } from "node:fs";
import { join } from "node:path";
import { settingTable } from "../../provider/client/setting-table.js";
import { guardTable } from "../../provider/runtime/guard-table.js";
import { ciFolder } from "./job.js";
import { jobsOf, type Job, type Step, workflowOf } from "./workflow.js";

/** What must hold for every workflow that users copy. */
export interface Rule {
  /** What holds, as the end of a sentence. */
  readonly says: string;
  /** What is wrong with a workflow. */
  readonly problems: (text: string) => string[];
  /** A mistake that it must find: a text of a workflow, and what would stand there instead. */
  readonly mistake: readonly [RegExp | string, string];
}

type NamedJob = Job & { readonly name: string };

const stepsOf = (text: string): (Step & { readonly job: NamedJob })[] =>
  jobsOf(workflowOf(text)).flatMap((job) => job.steps.map((step) => ({ ...step, job })));
const wrongJobs = (isWrong: (job: NamedJob) => boolean) => (text: string) =>
  jobsOf(workflowOf(text)).flatMap((job) => (isWrong(job) ? [job.name] : []));
const wrongSteps = (isWrong: (step: Step) => boolean) => (text: string) =>
  stepsOf(text).flatMap((step) => (isWrong(step) ? [`${step.job.name}: ${step.uses ?? step.run ?? ""}`] : []));
const holdsSecret = (value: unknown) => /secrets\.|github\.token/.test(JSON.stringify(value ?? {}));
const isOf = (action: string) => (step: Step) => step.uses?.startsWith(`${action}@`) === true;

const own = new Set(
  [...Object.values(settingTable), ...Object.values(guardTable)].map(({ environment }) => environment),
);
/** What a step that runs the program, its packages, or what both have left in the folder calls. */
const runsProgram = ({ run = "" }: Step) =>
  run !== "" && !/^node scripts\/(comment|pull-request)\.mjs "\$STACK"$/.test(run);
const mayWrite = ({ permissions = {} }: Job) =>
  Object.entries(permissions).some(([name, access]) => access === "write" && name !== "id-token");
const holdsForgeToken = (job: NamedJob) => mayWrite(job) || /github\.token|DRIFT_TOKEN/.test(JSON.stringify(job.steps));
const opensStack = ({ environment = "", permissions, steps }: NamedJob) =>
  environment.includes("matrix.stack") ||
  permissions?.["id-token"] === "write" ||
  /secrets\.(?!DRIFT_TOKEN)|vars\./.test(JSON.stringify(steps));
const isOfDefaultBranch = (step: Step) => step.with?.["ref"] === "${{ github.event.repository.default_branch }}";
const forkGuard = "github.event.pull_request.head.repo.full_name == github.repository";
const skippedWithReview = "needs.review.result != 'skipped'";

/** The rules. */
export const rules: readonly Rule[] = [
  {
    says: "never runs with a base repository's rights for a fork",
    problems: (text) =>
      Object.keys(workflowOf(text).on).filter((event) =>
        ["pull_request_target", "workflow_run", "issue_comment"].includes(event),
      ),
    mistake: [/^on:\n/m, "on:\n  pull_request_target:\n"],
  },
  {
    says: "pins every action by its commit, and says which version that is",
    problems: (text) =>
      [...text.matchAll(/uses:\s*(.*)/g)].flatMap(([, used = ""]) =>
        /^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(used) ? [] : [used],
      ),
    mistake: [/checkout@\S+/, "checkout@v6"],
  },
  {
    says: "gives no job more than it lists",
    problems: (text) => [
      ...(Object.keys(workflowOf(text).permissions ?? { all: "" }).length > 0 ? ["the workflow"] : []),
      ...wrongJobs(({ permissions }) => permissions === undefined)(text),
    ],
    mistake: [/^permissions: \{\}\n/m, ""],
  },
  {
    says: "ends at some time",
    problems: wrongJobs((job) => !(Number(job["timeout-minutes"]) > 0)),
    mistake: [/ +timeout-minutes: .*\n/, ""],
  },
  {
    says: "gives secrets to the steps that need them alone",
    problems: (text) => [
      ...(holdsSecret(workflowOf(text).env) ? ["the workflow"] : []),
      ...wrongJobs(({ env }) => holdsSecret(env))(text),
      ...wrongSteps((step) => holdsSecret(step.env) && !/^node scripts\/\w/.test(step.run ?? ""))(text),
    ],
    mistake: [/^env:\n/m, "env:\n  COMM100_API_KEY: ${{ secrets.COMM100_API_KEY }}\n"],
  },
  {
    says: "never gives a stack's secrets and the forge's to the same job",
    problems: wrongJobs((job) => holdsForgeToken(job) && opensStack(job)),
    mistake: [/( +)PULUMI_BACKEND_URL: .*\n/, "$&$1GITHUB_TOKEN: ${{ github.token }}\n"],
  },
  {
    says: "lets no job write that runs the program",
    problems: wrongJobs((job) => holdsForgeToken(job) && job.steps.some(runsProgram)),
    mistake: [/( +)id-token: write.*\n/, "$&$1pull-requests: write\n"],
  },
  {
    says: "lets no job write that takes more of a pull request than an artefact",
    problems: (text) =>
      "pull_request" in workflowOf(text).on
        ? wrongJobs(
            (job) => holdsForgeToken(job) && !job.steps.filter(isOf("actions/checkout")).every(isOfDefaultBranch),
          )(text)
        : [],
    mistake: [/ +ref: .*\n/, ""],
  },
  {
    says: "hands over artefacts that are made, hidden folders included",
    problems: (text) => {
      const { jobs } = workflowOf(text);
      const made = (names: readonly string[]) =>
        names.flatMap((name) => jobs[name]?.steps ?? []).filter(isOf("actions/upload-artifact"));
      return jobsOf(workflowOf(text)).flatMap(({ name, needs = [], steps }) =>
        steps.filter(isOf("actions/download-artifact")).flatMap(({ with: wanted }) => {
          const found = made([needs].flat()).filter((step) => step.with?.["name"] === wanted?.["name"]);
          const isWhole = found.some((step) => step.with?.["include-hidden-files"] === true);
          return isWhole ? [] : [`${name}: ${String(wanted?.["name"])}`];
        }),
      );
    },
    mistake: [/ +include-hidden-files: .*\n/, ""],
  },
  {
    says: "puts no text of a pull request into a command",
    problems: wrongSteps(({ run = "" }) => run.includes("${{")),
    mistake: ['"$STACK"', "${{ github.event.pull_request.title }}"],
  },
  {
    says: "keeps git's token out of the folder",
    problems: wrongSteps((step) => isOf("actions/checkout")(step) && step.with?.["persist-credentials"] !== false),
    mistake: ["persist-credentials: false", "persist-credentials: true"],
  },
  {
    says: "runs no scripts of packages",
    problems: wrongSteps(({ run = "" }) => run.startsWith("npm") && run !== "npm ci --ignore-scripts"),
    mistake: ["npm ci --ignore-scripts", "npm install"],
  },
  {
    says: "calls scripts that are there",
    problems: wrongSteps(({ run = "" }) => {
      const [, script] = /^node (\S+) "\$STACK"$/.exec(run) ?? [];
      return !run.startsWith("npm ") && run !== "" && (script === undefined || !existsSync(join(ciFolder, script)));
    }),
    mistake: [/scripts\/\w+\.mjs/, "scripts/gone.mjs"],
  },
  {
    says: "sets variables that the package reads",
    problems: (text) =>
      [...text.matchAll(/^ +(COMM100_\w+):/gm)].flatMap(([, name = ""]) => (own.has(name) ? [] : [name])),
    mistake: ["PULUMI_SKIP_UPDATE_CHECK", "COMM100_RATELIMIT"],
  },
  {
    says: "opens no secret to pull requests from forks",
    problems: (text) =>
      "pull_request" in workflowOf(text).on
        ? wrongJobs((job) => {
            const isGuarded = job.if?.includes(forkGuard) === true || job.if?.includes(skippedWithReview) === true;
            return (holdsSecret(job.steps) || job.environment !== undefined) && !isGuarded;
          })(text)
        : [],
    mistake: [/^on:\n[^]*?(?=^permissions)/m, "on:\n  pull_request:\n"],
  },
  {
    says: "stops no update in the middle, and never runs two of a stack at once",
    problems: wrongJobs(
      ({ steps, concurrency }) =>
        steps.some(({ run }) => run?.includes("scripts/up.mjs")) &&
        (concurrency?.group !== "comm100-${{ matrix.stack }}" || concurrency["cancel-in-progress"]),
    ),
    mistake: ["cancel-in-progress: false", "cancel-in-progress: true"],
  },
];
