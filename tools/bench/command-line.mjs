// What the command line costs: to answer at once, and to check a program of 1,000 resources.
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { run } from "../set-up/children.mjs";
import { root, temporaryFolder } from "../set-up/folders.mjs";
import { SetUpError, tail } from "../set-up/report.mjs";
import { median } from "./median.mjs";
import { objectsOf } from "./programs/mixture.mjs";

const main = join(root, "dist", "cli", "main.js");
const answers = [["--version"], ["--help"], ["--no-such"], ["check", "--help"]];

/**
 * Times of the command line, from its start to its end, with all processes that it starts. Returns medians:
 * `[{ title, ms, cpu }]`, `cpu` being the milliseconds of a processor that they took.
 */
export async function measureCommandLine({ env, times, say }) {
  const folder = project(1_000);
  const runs = [
    { title: "node alone", args: ["-e", "0"] },
    ...answers.map((args) => ({ title: args.join(" "), args: [main, ...args] })),
    { title: "check of 1,000 resources", args: [main, "check"] },
    { title: "check --no-types", args: [main, "check", "--no-types"] },
  ];
  const rows = [];
  try {
    for (const { title, args } of runs) {
      const all = [];
      // The first run only brings the files into the machine's cache, and code into Node's.
      for (let time = 0; time <= times; time += 1) {
        const one = await timed(args, folder, env);
        if (time > 0) all.push(one);
      }
      rows.push({ title, ms: median(all.map(({ ms }) => ms)), cpu: median(all.map(({ cpu }) => cpu)) });
      say(`${title}: ${times} runs`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
}

/** Prints the times, in a line each. */
export function printCommandLine(rows, times) {
  console.log(`\nThe command line (medians of ${times} runs)\n`);
  for (const { title, ms, cpu } of rows)
    console.log(`${title.padEnd(24)} ${String(Math.round(ms)).padStart(6)} ms, ${Math.round(cpu)} ms of a core`);
}

/** A program in TypeScript that writes out objects of 25 types, in a file for each area, as people have them. */
function project(size) {
  const folder = temporaryFolder("bench-command-line");
  const areas = Map.groupBy(objectsOf(size), ({ type }) => type.split(":")[0]);
  const compilerOptions = { strict: true, target: "es2022", module: "nodenext", skipLibCheck: true };
  const files = {
    "package.json": JSON.stringify({ name: "bench", type: "module" }),
    "Pulumi.yaml": "name: bench\nruntime: nodejs\n",
    "tsconfig.json": JSON.stringify({ compilerOptions, files: ["index.ts"] }),
    "index.ts": [...areas.keys()].map((area) => `import "./${area}.js";\n`).join(""),
    ...Object.fromEntries([...areas].map(([area, objects]) => [`${area}.ts`, programOf(objects)])),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

function programOf(objects) {
  const made = objects.map(
    ({ type, name, args }) =>
      `new comm100.${type.replace(":", ".")}(${JSON.stringify(name)}, ${JSON.stringify(args)});\n`,
  );
  return `import * as comm100 from "pulumi-comm100";\n\n${made.join("")}`;
}

/** The shell knows what its children, and theirs, took of a processor. */
async function timed(args, cwd, env) {
  const begin = performance.now();
  const script = '"$@" > /dev/null 2> errors; echo "$?"; times';
  const { output } = await run("sh", ["-c", script, "sh", "node", ...args], { cwd, env, quiet: true });
  const ms = performance.now() - begin;
  const spent = [
    ...output
      .trim()
      .split("\n")
      .at(-1)
      .matchAll(/(\d+)m([\d.]+)s/g),
  ];
  if (spent.length !== 2) throw new SetUpError(`the shell tells no times:\n${tail(output)}`);
  return { ms, cpu: 1000 * spent.reduce((sum, [, minutes, seconds]) => sum + 60 * minutes + Number(seconds), 0) };
}
