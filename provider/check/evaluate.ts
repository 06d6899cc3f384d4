import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type StandIn, type StandInMessage, withoutNetworkVariable } from "../without-network.js";
import { type Errand, errandVariable } from "./child/errand.js";
import type { ToldError } from "./child/told-error.js";
import type { Config } from "./config.js";
import type { Project } from "./project.js";
import type { Registered } from "./registered.js";
import type { Sdk } from "./sdk.js";
import { type Logged, SmallEngine } from "./small-engine.js";

/** How a program is run. */
export interface EvaluateOptions {
  /** After how many seconds it is stopped. */
  readonly timeout: number;
  /** Whether the compiler checks types, as it does in a preview. */
  readonly types: boolean;
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
  /** Whether the program came to its end. */
  readonly isFinished: boolean;
  readonly isTimedOut: boolean;
  readonly code: number;
  /** What it printed as errors. */
  readonly stderr: string;
}

/** Runs a program by the SDK's own runner, against an engine that writes down what it registers. Ends all that it started. */
export async function evaluate(
  project: Project,
  config: Config,
  sdk: Sdk,
  options: EvaluateOptions,
): Promise<Evaluation> {
  const engine = new SmallEngine(sdk, project.name, config.stack);
  try {
    const address = await engine.start();
    const child = start(project, config, sdk, address, options.types);
    const end = await ended(child, engine, options);
    const { registered, logged, isFinished } = engine;
    return { registered, logged, isFinished, ...end };
  } finally {
    engine.stop();
  }
}

/** Leads programs such as curl, which heed these, to nowhere; the SDK heeds the last alone. */
const withoutProxy = {
  ...Object.fromEntries(
    ["http_proxy", "https_proxy", "all_proxy"].flatMap((name) =>
      [name, name.toUpperCase()].map((one) => [one, "http://check-runs-without-network.invalid:9"]),
    ),
  ),
  no_proxy: "",
  NO_PROXY: "",
  no_grpc_proxy: "127.0.0.1",
};

function start(project: Project, config: Config, sdk: Sdk, engine: string, types: boolean): ChildProcess {
  const { folder, root, entry, options } = project;
  const errand: Errand = {
    parent: process.pid,
    engine,
    sdk: sdk.folder,
    secrets: config.secrets,
    isPartial: config.isPartial,
  };
  const args = [
    ...(options.nodeargs?.split(/\s+/).filter((arg) => arg !== "") ?? []),
    join(sdk.folder, "cmd", "run"),
    `--monitor=${engine}`,
    `--engine=${engine}`,
    `--project=${project.name}`,
    `--stack=${config.stack}`,
    "--organization=organization",
    `--root-directory=${root}`,
    `--pwd=${folder}`,
    "--dry-run",
    entry,
  ];
  const preload = fileURLToPath(new URL("./child/preload.js", import.meta.url));
  return spawn(process.execPath, args, {
    cwd: folder,
    // A group of its own, so that all it starts can be ended with it.
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: {
      ...process.env,
      ...withoutProxy,
      // Workers that are made of a text begin before what `--import` names has ended.
      NODE_OPTIONS: `${process.env["NODE_OPTIONS"] ?? ""} --require=${JSON.stringify(preload)}`.trim(),
      PULUMI_NODEJS_TYPESCRIPT: String(options.typescript !== false),
      ...(options.tsconfig !== undefined && { PULUMI_NODEJS_TSCONFIG_PATH: options.tsconfig }),
      ...(!types && { PULUMI_NODEJS_TRANSPILE_ONLY: "true", TS_NODE_TRANSPILE_ONLY: "true" }),
      // Without types the compiler looks at options alone, and newer ones call those of Pulumi's template out of date.
      ...(!types && { TS_NODE_IGNORE_DIAGNOSTICS: "5101,5107" }),
      PULUMI_CONFIG: JSON.stringify(config.values),
      PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(config.secrets),
      [errandVariable]: JSON.stringify(errand),
      [withoutNetworkVariable]: "true",
    },
  });
}

type End = Pick<Evaluation, "errors" | "standIns" | "isTimedOut" | "code" | "stderr">;

async function ended(
  child: ChildProcess,
  { standIns }: SmallEngine,
  { timeout, print }: EvaluateOptions,
): Promise<End> {
  const errors: UncaughtError[] = [];
  let stderr = "";
  let isTimedOut = false;
  const end = () => {
    endGroup(child.pid);
  };
  const timer = setTimeout(() => {
    isTimedOut = true;
    end();
  }, timeout * 1000);
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const interrupted = (signal: NodeJS.Signals) => {
    end();
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.once(signal, interrupted);
  child.on("message", (message: StandInMessage | ToldError) => {
    if ("standIn" in message) standIns.add(message.standIn);
    else errors.push({ ...message, isDoubtful: standIns.has("value") });
  });
  child.stdout?.setEncoding("utf8").on("data", print);
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  try {
    const code = await new Promise<number>((resolve, reject) => {
      child.on("error", reject);
      // What it started may hold its outputs open.
      child.on("exit", end);
      child.on("close", (status) => {
        resolve(status ?? 1);
      });
    });
    return { errors, standIns, isTimedOut, code, stderr };
  } finally {
    clearTimeout(timer);
    for (const signal of signals) process.removeListener(signal, interrupted);
    end();
  }
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // All have ended.
  }
}
