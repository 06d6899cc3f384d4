// A program with a stack and an emulator of its own.
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath, pathToFileURL } from "node:url";
import { run } from "../set-up/children.mjs";
import { root, temporaryFolder } from "../set-up/folders.mjs";
import { onInterrupt } from "../set-up/interrupts.mjs";
import { SetUpError, tail } from "../set-up/report.mjs";
import { profiling } from "./profile.mjs";
import { measuring, usageIn } from "./usage.mjs";

/** Who is compared, by the name of the program. */
export const contenders = {
  package: fileURLToPath(new URL("./programs/package.mjs", import.meta.url)),
  plain: fileURLToPath(new URL("./programs/plain.mjs", import.meta.url)),
  floor: fileURLToPath(new URL("./programs/floor.mjs", import.meta.url)),
};
/** What they all import. */
const shared = ["mixture.mjs", "objects.mjs"];

const apply = ["--yes", "--skip-preview", "--non-interactive", "--suppress-progress"];

/** What is measured. `repeatable` ones change nothing, and can be measured again at once. */
export const phases = {
  up: { args: ["up", ...apply] },
  preview: { args: ["preview", "--expect-no-changes", "--non-interactive", "--suppress-progress"], repeatable: true },
  refresh: { args: ["refresh", "--expect-no-changes", ...apply], repeatable: true },
  "update of one": { args: ["up", ...apply], edited: "one" },
  "update of all": { args: ["up", ...apply], edited: "all" },
  destroy: { args: ["destroy", ...apply] },
};

/**
 * Starts the emulator and makes the stack of one contender.
 * `delay`: milliseconds that the emulator takes for every answer. `profile`: folder for CPU profiles.
 */
export async function openContender(name, { size, of, env, delay, profile }) {
  const folder = temporaryFolder(`bench-${of}-${size}-${name}`);
  const emulator = await startEmulator(delay);
  const close = () => emulator.close();
  const forget = onInterrupt(close);
  const stack = { folder, env: { ...environment(env, emulator, folder), BENCH_SIZE: String(size), BENCH_OF: of } };
  writeProject(folder, name);
  await pulumi(stack, ["stack", "init", "bench", "--non-interactive"]);
  return {
    name,
    measure: (phase) => measure(stack, emulator, phase, profile && join(profile, `${of}-${size}-${phase}-${name}`)),
    footprint: () => footprint(stack),
    close: () => forget() && close(),
  };
}

async function startEmulator(delayMs) {
  const { createEmulator } = await import(pathToFileURL(join(root, "dist", "emulator", "index.js")).href);
  const emulator = await createEmulator({ rateLimit: 0 });
  if (delayMs) emulator.fault({ delayMs, times: Infinity });
  return emulator;
}

/** The user's own account, backend and stack stay out of it; other settings of Pulumi apply, and can be compared. */
function environment(env, { url, credentials }, folder) {
  const own = Object.entries(env).filter(
    ([name]) => !/^COMM100_|^PULUMI_(ACCESS_TOKEN|STACK|CONFIG_PASSPHRASE_FILE)$/.test(name),
  );
  return {
    ...Object.fromEntries(own),
    COMM100_ENDPOINT: url,
    COMM100_SITE_ID: String(credentials.siteId),
    COMM100_EMAIL: credentials.email,
    COMM100_API_KEY: credentials.apiKey,
    // The limit itself is not what is measured here.
    COMM100_RATE_LIMIT: "1000000",
    COMM100_LEDGER: join(folder, "ledger"),
    PULUMI_BACKEND_URL: pathToFileURL(join(folder, "backend")).href,
    PULUMI_CONFIG_PASSPHRASE: "bench",
  };
}

function writeProject(folder, name) {
  mkdirSync(join(folder, "backend"));
  writeFileSync(join(folder, "Pulumi.yaml"), `name: bench\nruntime: nodejs\nmain: index.mjs\n`);
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "bench", type: "module" }));
  // Without one of its own, Pulumi's ts-node finds this repository's, and compiles JavaScript that users have compiled.
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: { strict: true }, files: [] }));
  copyFileSync(contenders[name], join(folder, "index.mjs"));
  for (const file of shared) copyFileSync(join(dirname(contenders[name]), file), join(folder, file));
}

async function measure(stack, emulator, phase, profile) {
  const { args, edited } = phases[phase];
  const usage = join(stack.folder, "usage");
  const env = measuring({ ...stack.env, ...(edited && { BENCH_EDITED: edited }) }, usage);
  emulator.forgetCalls();
  const begin = performance.now();
  await pulumi({ ...stack, env: profile ? profiling(env, profile) : env }, args);
  const ms = performance.now() - begin;
  return { ms, calls: countByMethod(emulator.calls), ...usageIn(usage) };
}

function countByMethod(calls) {
  const counts = {};
  for (const { method } of calls) counts[method] = (counts[method] ?? 0) + 1;
  return counts;
}

/** Bytes that the state holds for each resource, and how many of them are the provider's text. */
async function footprint(stack) {
  const { deployment } = JSON.parse(await pulumi(stack, ["stack", "export"]));
  const resources = deployment.resources.filter(({ type }) => type.startsWith("pulumi-nodejs:dynamic"));
  const mean = (bytes) => resources.reduce((sum, it) => sum + bytes(it), 0) / resources.length;
  return {
    state: mean((it) => Buffer.byteLength(JSON.stringify(it))),
    provider: mean((it) => Buffer.byteLength(it.inputs.__provider)),
  };
}

async function pulumi({ folder, env }, args) {
  const { code, output } = await run("pulumi", args, { cwd: folder, env, quiet: true });
  if (code !== 0) throw new SetUpError(`pulumi ${args.join(" ")} failed in ${folder}:\n${tail(output)}`);
  return output;
}
