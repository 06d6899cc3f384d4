// npm run bench: what this package costs, beside a plain dynamic resource around fetch and one that does nothing.
// Times are for reading, in one run on one machine: but for --guard, nothing is asserted. About 40 minutes on two idle cores.
// Most of what 1,000 objects take to make is the engine writing the whole state after each; with PULUMI_EXPERIMENTAL=true
// and PULUMI_SKIP_CHECKPOINTS=true in the environment it does not. Other settings of Pulumi can be compared in the same way.
//   --sizes 100,1000      objects in a stack
//   --of campaigns,mixture  campaigns alone, or objects of 25 types
//   --quick               25 and 100 objects, one round
//   --rounds N            how often each stack is made
//   --delay MS            what every answer of the API takes
//   --only engine,edits,goals,settings,shared,types,imports,export,command-line
//                         parts; `goals` is previews and refreshes of 1,000 objects of 25 types with 80 ms an API call, as ratios to
//                         the engine's floor: medians of 5 rounds, in less than 10 minutes
//   --guard               100 objects of 25 types, in a minute: fails where calls are others than those that the repository keeps, or a
//                         ratio moved by more than a third, and prints every figure
//   --keep                keeps the figures of this run in the repository, and writes the tables of docs/performance.md anew
//   --tables              writes these tables anew, and measures nothing
//   --json FILE           all figures
//   --profile FOLDER      CPU profiles of the program and of the provider process; times are then too long
import { cpus } from "node:os";
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { setUp } from "./set-up.mjs";
import { SetUpError, duration, script } from "./set-up/report.mjs";

const parts = ["engine", "edits", "goals", "settings", "shared", "types", "imports", "export", "command-line"];

function readArguments() {
  const [text, flag] = [{ type: "string" }, { type: "boolean" }];
  const { values } = parseArgs({
    options: {
      ...{ sizes: text, rounds: text, delay: text, only: text, of: text, json: text, profile: text },
      ...{ quick: flag, guard: flag, keep: flag, tables: flag },
    },
  });
  const chosen = values.only?.split(",") ?? (values.guard || values.tables ? [] : parts);
  const unknown = chosen.find((it) => !parts.includes(it));
  if (unknown !== undefined) throw new SetUpError(`--only takes ${parts.join(", ")}; not ${unknown}.`);
  const { quick, guard, keep, tables } = values;
  const files = { json: values.json && resolve(values.json), profile: values.profile && resolve(values.profile) };
  return { chosen: guard ? ["guard", ...chosen] : chosen, keep, tables, ...files, ...sizesOf(quick, values) };
}

/** How much of each part. */
function sizesOf(quick, { sizes, rounds, delay, of }) {
  const numbers = {
    sizes: sizes?.split(",").map((it) => whole("--sizes", it)),
    rounds: rounds && whole("--rounds", rounds),
    delay: delay && whole("--delay", delay),
  };
  const [size] = numbers.sizes ?? [];
  return {
    kinds: kindsIn(of),
    sizes: numbers.sizes ?? (quick ? [25, 100] : [100, 1_000]),
    rounds: numbers.rounds ?? (quick ? 1 : undefined),
    delay: numbers.delay ?? 0,
    times: quick ? 3 : 5,
    guard: { size: size ?? 100 },
    edits: { size: size ?? 60, delay: numbers.delay ?? 80 },
    goals: {
      size: size ?? (quick ? 25 : 1_000),
      rounds: numbers.rounds ?? (quick ? 1 : 5),
      delay: numbers.delay ?? 80,
    },
    settings: { size: size ?? (quick ? 25 : 250), rounds: numbers.rounds ?? (quick ? 1 : 3) },
    shared: quick ? { calls: 20, limit: 30, window: 2 } : { calls: 200, limit: 300, window: 20 },
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
  const { json, keep, ...options } = readArguments();
  const { env, pulumi } = await setUp();
  // These need the dependencies, which set-up has just seen to.
  const { measureParts } = await import("./bench/parts.mjs");
  const { keepFigures } = await import("./bench/kept-figures.mjs");
  const { writeTables } = await import("./bench/tables.mjs");
  const begin = Date.now();
  const machine = { cpus: cpus().length, node: process.version, pulumi: pulumi.version };
  console.log(`Node ${machine.node}, Pulumi ${machine.pulumi}, ${machine.cpus} cores`);
  const { results, moved } = await measureParts({ ...options, env, say });
  if (json) writeFileSync(json, `${JSON.stringify({ machine, delay: options.delay, ...results }, undefined, 2)}\n`);
  if (keep) keepFigures(results, machine);
  if (keep || options.tables) await writeTables();
  say(`done in ${duration(Date.now() - begin)}`);
  return moved > 0 && !keep ? 1 : 0;
});
