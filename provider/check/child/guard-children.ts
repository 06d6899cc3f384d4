import childProcess, { ChildProcess } from "node:child_process";
import workerThreads, { SHARE_ENV, Worker, type WorkerOptions } from "node:worker_threads";
import { withoutNetworkVariable } from "../../without-network.js";
import { errandVariable } from "./errand.js";
import { preloadOption } from "./preload-option.js";
import { replaceMethod } from "./replace-method.js";

type Variables = Readonly<Record<string, string | undefined>>;

/** Keeps the guard in workers and processes that a program starts, whatever environment it gives them. */
export function guardChildren(): void {
  const kept = Object.entries(process.env).filter(([name]) => isKept(name));
  const guarded = (given: Variables): Record<string, string | undefined> => ({
    ...given,
    ...Object.fromEntries(kept),
    NODE_OPTIONS: withPreload(given["NODE_OPTIONS"]),
  });
  guardProcesses(guarded);
  guardWorkers(guarded);
}

/** What leads to the guard, and what leads other programs to nowhere. */
function isKept(name: string): boolean {
  return name === errandVariable || name === withoutNetworkVariable || /^(https?|all|no|no_grpc)_proxy$/i.test(name);
}

function withPreload(options = ""): string {
  return options.includes(preloadOption) ? options : `${options} ${preloadOption}`.trim();
}

function guardProcesses(guarded: (given: Variables) => Variables): void {
  const pairsOf = (variables: Variables) =>
    Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
  // All that does not wait for its child ends here.
  replaceMethod(ChildProcess.prototype, "spawn", (spawn) => {
    return function (options) {
      const { envPairs } = options as { envPairs?: readonly string[] };
      const given = envPairs ? Object.fromEntries(envPairs.map(pairOf)) : process.env;
      return Reflect.apply(spawn, this, [{ ...(options as object), envPairs: pairsOf(guarded(given)) }]);
    };
  });
  for (const name of ["spawnSync", "execSync", "execFileSync"])
    replaceMethod(childProcess, name, (start) => {
      return function (...args) {
        const given = args.filter((arg) => arg !== undefined && arg !== null);
        const last = given.at(-1);
        const hasOptions = given.length > 1 && typeof last === "object" && !Array.isArray(last);
        const options = hasOptions ? (last as { readonly env?: Variables }) : {};
        const rest = hasOptions ? given.slice(0, -1) : given;
        return Reflect.apply(start, this, [...rest, { ...options, env: guarded(options.env ?? process.env) }]);
      };
    });
  replaceMethod(process, "execve", (replace) => {
    return function (file, args, env) {
      return Reflect.apply(replace, this, [file, args, guarded((env as Variables | undefined) ?? process.env)]);
    };
  });
}

function pairOf(text: string): [string, string] {
  const [name = "", ...rest] = text.split("=");
  return [name, rest.join("=")];
}

function guardWorkers(guarded: (given: Variables) => Variables): void {
  class GuardedWorker extends Worker {
    constructor(file: string | URL, options: WorkerOptions = {}) {
      const { env } = options;
      const isOwn = env !== undefined && env !== SHARE_ENV && (env as unknown) !== null;
      // A worker that shares the environment reads its options there.
      if (!isOwn) Object.assign(process.env, guarded(process.env));
      super(file, isOwn ? { ...options, env: guarded(env) as NodeJS.ProcessEnv } : options);
    }
  }
  Reflect.set(workerThreads, "Worker", Object.defineProperty(GuardedWorker, "name", { value: "Worker" }));
}
