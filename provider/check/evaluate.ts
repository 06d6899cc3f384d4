import type { ChildProcess } from "node:child_process";
import type { StandIn } from "../without-network.js";
import type { ChildMessage, Logged } from "./child/engine-message.js";
import type { ToldError } from "./child/told-error.js";
import type { Waiting } from "./child/waiting.js";
import type { Config } from "./config.js";
import type { Environment } from "./environment.js";
import type { Project } from "./project.js";
import type { Registered } from "./registered.js";
import { startProgram } from "./start-program.js";

/** How a program is run. */
export interface EvaluateOptions {
  /** After how many seconds it is stopped. */
  readonly timeout: number;
  /** Whether the compiler checks types, as it does in a preview. */
  readonly types: boolean;
  /** What it is given of the environment. */
  readonly environment: Environment;
  /** Gets what the program prints. */
  readonly print: (text: string) => void;
}

/** An error that nobody in the program caught. */
export interface UncaughtError extends ToldError {
  /** Whether the program had a stand-in by then, so that the error may come of that. */
  readonly isDoubtful: boolean;
}

/** What became of a program. */
export interface Evaluation {
  readonly registered: readonly Registered[];
  readonly errors: readonly UncaughtError[];
  /** What it was given for what nobody knows. */
  readonly standIns: ReadonlySet<StandIn>;
  readonly logged: readonly Logged[];
  /** What it waited for in vain when there was nothing left to do. */
  readonly waiting: readonly Waiting[];
  /** Whether the program came to its end. */
  readonly isFinished: boolean;
  readonly isTimedOut: boolean;
  readonly code: number;
  /** What it printed as errors. */
  readonly stderr: string;
}

/** Milliseconds that a program has left to tell what it waits for. One in an endless loop does not. */
const lastWord = 2000;

/**
 * Runs a program by the SDK's own runner, against an engine that tells what it registers. Ends all that it started.
 *
 * @param sdk - Folder of the program's SDK.
 */
export async function evaluate(
  project: Project,
  config: Config,
  sdk: string,
  { timeout, types, environment, print }: EvaluateOptions,
): Promise<Evaluation> {
  const child = startProgram(project, config, sdk, { types, environment });
  const told = listenTo(child);
  let stderr = "";
  let isTimedOut = false;
  const end = () => {
    endGroup(child.pid);
  };
  const timers = [
    setTimeout(() => {
      isTimedOut = true;
      child.send({ isLate: true }, () => undefined);
    }, timeout * 1000),
    setTimeout(end, timeout * 1000 + lastWord),
  ];
  child.on("message", (message: ChildMessage) => {
    if (isTimedOut && "waiting" in message) end();
  });
  const forget = onInterrupt(end);
  child.stdout?.setEncoding("utf8").on("data", print);
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  // What it started may hold its outputs open.
  child.on("exit", end);
  try {
    const code = await codeOf(child);
    return { ...told, isTimedOut, code, stderr };
  } finally {
    timers.forEach(clearTimeout);
    forget();
    end();
  }
}

/** What a program's process tells. */
interface Told {
  readonly registered: Registered[];
  readonly errors: UncaughtError[];
  readonly standIns: Set<StandIn>;
  readonly logged: Logged[];
  waiting: readonly Waiting[];
  isFinished: boolean;
}

/** Writes down what a program's process tells, as it comes. */
function listenTo(child: ChildProcess): Told {
  const told: Told = { registered: [], errors: [], standIns: new Set(), logged: [], waiting: [], isFinished: false };
  child.on("message", (message: ChildMessage) => {
    if ("registered" in message) told.registered.push(message.registered);
    else if ("standIn" in message) told.standIns.add(message.standIn);
    else if ("logged" in message) told.logged.push(message.logged);
    else if ("waiting" in message) told.waiting = message.waiting;
    else if ("error" in message) told.errors.push({ ...message.error, isDoubtful: told.standIns.has("value") });
    else told.isFinished = true;
  });
  return told;
}

function codeOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => {
      resolve(status ?? 1);
    });
  });
}

/** Does something before this process is stopped. Returns what takes that back. */
function onInterrupt(work: () => void): () => void {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const interrupted = (signal: NodeJS.Signals) => {
    work();
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.once(signal, interrupted);
  return () => {
    for (const signal of signals) process.removeListener(signal, interrupted);
  };
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // All have ended.
  }
}
