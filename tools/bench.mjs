// npm run bench: what this package costs, beside a plain dynamic resource around fetch and one that does nothing.
// Times are for reading, in one run on one machine: nothing is asserted. About 25 minutes on two idle cores.
// Most of what 1,000 objects take to make is the engine writing the whole state after each; with PULUMI_EXPERIMENTAL=true
// and PULUMI_SKIP_CHECKPOINTS=true in the environment it does not. Other settings of Pulumi can be compared in the same way.
//   --sizes 100,1000      objects in a stack
//   --of campaigns,mixture  campaigns alone, or objects of 25 types
//   --quick               25 and 100 objects, one round
//   --rounds N            how often each stack is made
//   --delay MS            what every answer of the API takes
//   --only engine,shared,types,imports,export,command-line
//   --only goals          preview and refresh of 1,000 objects of 25 types alone, with 80 ms an API call, as ratios to the
//                         engine's floor: medians of 5 rounds, in less than 10 minutes
//   --json FILE           all figures
//   --profile FOLDER      CPU profiles of the program and of the provider process; times are then too long
import { cpus } from "node:os";
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { setUp } from "./set-up.mjs";
import { SetUpError, duration, script } from "./set-up/report.mjs";

const parts = ["engine", "shared", "types", "imports", "export", "command-line"];
/** Measured only when asked for: it repeats a part of `engine`. */
const more = ["goals"];

function readArguments() {
  const text = { type: "string" };
  const { values } = parseArgs({
    options: {
      sizes: text,
      rounds: text,
      delay: text,
      only: text,
      of: text,
      json: text,
      profile: text,
      quick: { type: "boolean" },
    },
  });
  const chosen = values.only?.split(",") ?? parts;
  const unknown = chosen.find((it) => ![...parts, ...more].includes(it));
  if (unknown !== undefined) throw new SetUpError(`--only takes ${[...parts, ...more].join(", ")}; not ${unknown}.`);
  const sizes = (values.sizes ?? (values.quick ? "25,100" : "100,1000")).split(",");
  return {
    chosen,
    kinds: kindsIn(values.of),
    sizes: sizes.map((it) => whole("--sizes", it)),
    rounds: values.rounds ? whole("--rounds", values.rounds) : values.quick ? 1 : undefined,
    delay: values.delay ? whole("--delay", values.delay) : 0,
    times: values.quick ? 3 : 5,
    goals: {
      size: values.sizes ? whole("--sizes", values.sizes) : values.quick ? 25 : 1_000,
      rounds: values.rounds ? whole("--rounds", values.rounds) : values.quick ? 1 : 5,
      delay: values.delay ? whole("--delay", values.delay) : 80,
    },
    shared: values.quick ? { calls: 20, limit: 30, window: 2 } : { calls: 200, limit: 300, window: 20 },
    json: values.json && resolve(values.json),
    profile: values.profile && resolve(values.profile),
  };
}

function kindsIn(text = "campaigns,mixture") {
  const kinds = text.split(",");
  if (kinds.every((it) => ["campaigns", "mixture"].includes(it))) return kinds;
  throw new SetUpError(`--of takes campaigns, mixture; not ${text}.`);
}

function whole(option, text) {
  if (!/^[1-9]\d*$/.test(text)) throw new SetUpError(`${option} takes whole numbers above 0; not ${text}.`);
  return Number(text);
}

/** Progress goes to standard error: the tables alone can be kept. */
const say = (line) => console.error(`bench: ${line}`);

await script(async () => {
  const { chosen, kinds, sizes, times, goals, shared, json, ...options } = readArguments();
  const { env, pulumi } = await setUp();
  // These need the dependencies, which set-up has just seen to.
  const { measureEngine } = await import("./bench/engine.mjs");
  const { measureGoals } = await import("./bench/goals.mjs");
  const { measureShared } = await import("./bench/shared.mjs");
  const { measureTypes } = await import("./bench/types.mjs");
  const { measureImports } = await import("./bench/imports.mjs");
  const { measureExport } = await import("./bench/export.mjs");
  const { measureCommandLine, printCommandLine } = await import("./bench/command-line.mjs");
  const { printEngine, printExport, printGoals, printImports, printShared, printTypes } =
    await import("./bench/print.mjs");
  const begin = Date.now();
  const machine = { cpus: cpus().length, node: process.version, pulumi: pulumi.version };
  const results = { machine, delay: options.delay, engine: [] };
  console.log(`Node ${machine.node}, Pulumi ${machine.pulumi}, ${machine.cpus} cores, ${options.delay} ms an API call`);
  for (const of of chosen.includes("engine") ? kinds : []) {
    for (const size of sizes) {
      results.engine.push(await measureEngine(size, { of, env, say, ...options }));
      printEngine(results.engine.at(-1));
    }
  }
  if (chosen.includes("goals")) printGoals((results.goals = await measureGoals({ ...goals, env, say })), goals);
  if (chosen.includes("shared")) printShared((results.shared = await measureShared({ env, say, ...shared })));
  if (chosen.includes("types")) printTypes((results.types = await measureTypes({ env, times, say })));
  if (chosen.includes("imports")) printImports((results.imports = await measureImports({ env, times, say })));
  if (chosen.includes("export")) printExport((results.export = await measureExport({ say })));
  if (chosen.includes("command-line"))
    printCommandLine((results.commandLine = await measureCommandLine({ env, times, say })), times);
  if (json) writeFileSync(json, `${JSON.stringify(results, undefined, 2)}\n`);
  say(`done in ${duration(Date.now() - begin)}`);
});
