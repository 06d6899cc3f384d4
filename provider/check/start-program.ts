import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { withoutNetworkVariable } from "../without-network.js";
import { type Errand, errandVariable } from "./child/errand.js";
import { preloadOption } from "./child/preload-option.js";
import type { Config } from "./config.js";
import type { Environment } from "./environment.js";
import type { Project } from "./project.js";

interface StartOptions {
  /** Whether the compiler checks types. */
  readonly types: boolean;
  readonly environment: Environment;
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

/**
 * The SDK goes nowhere for its engine: see `child/answer-in-process.ts`. By this word all copies of it that a program may have loaded share
 * what the first of them connected to.
 */
const engine = "mock";

/**
 * Starts the SDK's own runner with a program, in a group of its own, so that all it starts can be ended with it.
 *
 * @param sdk - Folder of the program's SDK.
 */
export function startProgram(project: Project, config: Config, sdk: string, options: StartOptions): ChildProcess {
  const errand: Errand = {
    parent: process.pid,
    project: project.name,
    stack: config.stack,
    sdk,
    secrets: config.secrets,
    isPartial: config.isPartial,
  };
  const { given } = options.environment;
  return spawn(process.execPath, argumentsOf(project, config, sdk), {
    cwd: project.folder,
    detached: true,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    // JSON has no NaN.
    serialization: "advanced",
    env: {
      ...given,
      ...withoutProxy,
      ...compilerSettings(project, options),
      NODE_OPTIONS: `${given["NODE_OPTIONS"] ?? ""} ${preloadOption}`.trim(),
      PULUMI_CONFIG: JSON.stringify(config.values),
      PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(config.secrets),
      [errandVariable]: JSON.stringify(errand),
      [withoutNetworkVariable]: "true",
    },
  });
}

function argumentsOf({ options, root, folder, entry, name }: Project, config: Config, sdk: string) {
  return [
    ...(options.nodeargs?.split(/\s+/).filter((arg) => arg !== "") ?? []),
    join(sdk, "cmd", "run"),
    `--monitor=${engine}`,
    `--engine=${engine}`,
    `--project=${name}`,
    `--stack=${config.stack}`,
    "--organization=organization",
    `--root-directory=${root}`,
    `--pwd=${folder}`,
    "--dry-run",
    entry,
  ];
}

function compilerSettings({ options }: Project, { types }: StartOptions): Record<string, string> {
  return {
    PULUMI_NODEJS_TYPESCRIPT: String(options.typescript !== false),
    ...(options.tsconfig !== undefined && { PULUMI_NODEJS_TSCONFIG_PATH: options.tsconfig }),
    ...(!types && {
      PULUMI_NODEJS_TRANSPILE_ONLY: "true",
      TS_NODE_TRANSPILE_ONLY: "true",
      // Without types the compiler looks at options alone, and newer ones call those of Pulumi's template out of date.
      TS_NODE_IGNORE_DIAGNOSTICS: "5101,5107",
    }),
  };
}
