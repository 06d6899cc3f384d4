// What the package's types cost a compiler, beside a twin of the package with hand-written interfaces.
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { run } from "../set-up/children.mjs";
import { root, temporaryFolder } from "../set-up/folders.mjs";
import { SetUpError, tail } from "../set-up/report.mjs";
import { median } from "./median.mjs";
import { handWritten } from "./hand-written.mjs";

/** `pulumi new` leaves libraries checked, most other projects do not. */
const settings = { "libraries skipped": true, "libraries checked": false };

/**
 * `tsc --noEmit` of the quick start with the package and with the twin. Returns medians:
 * `[{ setting, package: { ms, checkMs, types, instantiations }, twin: {…}, ratio, checkRatio }]`.
 */
export async function measureTypes({ env, times, say }) {
  const folders = { package: programFolder("package"), twin: programFolder("twin") };
  await writeTwin(folders.twin);
  const rows = [];
  for (const [setting, skipLibCheck] of Object.entries(settings)) {
    const all = { package: [], twin: [] };
    for (const folder of Object.values(folders)) writeConfig(folder, skipLibCheck);
    for (let time = 0; time < times; time += 1) {
      for (const name of time % 2 ? ["twin", "package"] : ["package", "twin"])
        all[name].push(await compile(folders[name], env));
    }
    const row = { setting, package: middle(all.package), twin: middle(all.twin) };
    rows.push({ ...row, ratio: row.package.ms / row.twin.ms, checkRatio: row.package.checkMs / row.twin.checkMs });
    say(`types, ${setting}: ${times} compilations of each`);
  }
  return rows;
}

function programFolder(name) {
  const folder = temporaryFolder(`bench-types-${name}`);
  cpSync(join(root, "examples", "quick-start"), folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "bench", type: "module" }));
  return folder;
}

async function writeTwin(folder) {
  const twin = join(folder, "node_modules", "pulumi-comm100");
  mkdirSync(twin, { recursive: true });
  writeFileSync(join(twin, "package.json"), JSON.stringify({ name: "pulumi-comm100", types: "./index.d.ts" }));
  writeFileSync(join(twin, "index.d.ts"), await handWritten());
}

function writeConfig(folder, skipLibCheck) {
  const compilerOptions = { skipLibCheck, allowJs: false };
  const config = { extends: join(root, "tsconfig.json"), compilerOptions, include: [], files: ["index.ts"] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
}

async function compile(folder, env) {
  const begin = performance.now();
  const { code, output } = await run("tsc", ["-p", ".", "--extendedDiagnostics"], { cwd: folder, env, quiet: true });
  const ms = performance.now() - begin;
  if (code !== 0) throw new SetUpError(`the quick start does not compile in ${folder}:\n${tail(output)}`);
  const figure = (label) => Number(new RegExp(`^${label}: *([\\d.]+)`, "m").exec(output)?.[1]);
  return {
    ms,
    checkMs: figure("Check time") * 1000,
    types: figure("Types"),
    instantiations: figure("Instantiations"),
  };
}

const middle = (all) => Object.fromEntries(Object.keys(all[0]).map((key) => [key, median(all.map((it) => it[key]))]));
