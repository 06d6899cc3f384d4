import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import { ciFolder } from "./job.js";

type Environment = Readonly<Record<string, string>>;

/** A step of a job of GitHub Actions. */
export interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Environment;
  readonly "continue-on-error"?: boolean;
}

/** A job of GitHub Actions. */
export interface Job {
  readonly if?: string;
  readonly needs?: string | readonly string[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly "timeout-minutes"?: number;
  readonly concurrency?: { readonly group: string; readonly "cancel-in-progress": boolean };
  readonly environment?: string;
  readonly env?: Environment;
  readonly steps: readonly Step[];
}

/** A workflow of GitHub Actions. */
export interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly env?: Environment;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** The texts of the workflows that users copy, by file name. */
export const workflowTexts: Readonly<Record<string, string>> = Object.fromEntries(
  globSync(join(ciFolder, ".github/workflows/*.yml"))
    .sort()
    .map((file) => [basename(file), readFileSync(file, "utf8")]),
);

/** Reads a workflow. */
export const workflowOf = (text: string): Workflow => parse(text) as Workflow;

/** The jobs of a workflow, with their names. */
export const jobsOf = (workflow: Workflow): (Job & { readonly name: string })[] =>
  Object.entries(workflow.jobs).map(([name, job]) => ({ ...job, name }));
