import type { Input } from "../files/input.js";
import { readConfig } from "./config.js";
import { environmentFor } from "./environment.js";
import { evaluate } from "./evaluate.js";
import { failureFindings } from "./failures.js";
import type { Finding } from "./finding.js";
import { heldBackFindings } from "./held-back.js";
import { byPlace } from "./place.js";
import { Program } from "./program.js";
import { readProject } from "./project.js";
import { renamedFindings } from "./renamed.js";
import { rules } from "./rules/index.js";
import { policyFindings } from "./rules/policy.js";
import { sdkOf } from "./sdk-of.js";

/** What is checked, and how. */
export interface CheckOptions {
  /** The stack whose settings the program is given; the only one that has some, if left out. */
  readonly stack?: string | undefined;
  /** `key=value`, over the stack's settings. */
  readonly config: readonly string[];
  /** `NAME` or `NAME=value`: what the program is given of the environment besides what it needs to run. */
  readonly env: readonly string[];
  /** After how many seconds the program is stopped. */
  readonly timeout: number;
  /** What `pulumi stack export` printed, to tell what was renamed. */
  readonly state?: Input | undefined;
  /** Whether the compiler checks types. */
  readonly types: boolean;
  /** Whether the rules of the policy pack count. */
  readonly policy: boolean;
  /** Gets what the program prints. */
  readonly print: (text: string) => void;
}

/** What a check found. */
export interface Report {
  /** By file and line. */
  readonly findings: readonly Finding[];
  /** How many resources the program has. */
  readonly resources: number;
  readonly stack: string;
  /** The project's file: `Pulumi.yaml`. */
  readonly projectFile: string;
}

/**
 * Runs a program without network and looks for what would go wrong.
 *
 * @param folder - The project's folder, or one inside it.
 * @throws CouldNotCheck when the program cannot even be started.
 */
export async function checkProgram(folder: string, options: CheckOptions): Promise<Report> {
  const project = readProject(folder);
  const config = readConfig(project, { stack: options.stack, given: options.config });
  const environment = environmentFor(options.env);
  const evaluation = await evaluate(project, config, sdkOf(project.folder), { ...options, environment });
  const program = await Program.of(evaluation, config, environment);
  const found = [
    ...failureFindings(evaluation, project.folder, options.timeout),
    ...rules.flatMap((rule) => rule(program)),
  ];
  if (options.state !== undefined) found.push(...(await renamedFindings(program, options.state)));
  found.push(...heldBackFindings(found, environment.heldBack));
  if (options.policy) found.push(...policyFindings(program, found));
  return {
    findings: found.toSorted((one, other) => byPlace(one.place, other.place)),
    resources: program.registered.length - 1,
    stack: config.stack,
    projectFile: project.file,
  };
}
