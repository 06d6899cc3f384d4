// What importing the package costs a program, beside @pulumi/pulumi, which it imports anyway.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../set-up/children.mjs";
import { root, temporaryFolder } from "../set-up/folders.mjs";
import { SetUpError } from "../set-up/report.mjs";
import { median } from "./median.mjs";

/**
 * Cold processes that import `@pulumi/pulumi`, then one entry of the package. Returns medians:
 * `[{ entry, pulumi, more, ratio }]`, in milliseconds; `more` is what the entry adds.
 */
export async function measureImports({ env, times, say }) {
  const cwd = temporaryFolder("bench-imports");
  const found = new Map(entries().map((entry) => [entry, []]));
  for (let time = 0; time <= times; time += 1) {
    for (const [entry, all] of found) {
      const one = await importOnce(entry, cwd, env);
      // The first round only brings the files into the machine's cache.
      if (time > 0) all.push(one);
    }
  }
  say(`imports: ${times} cold processes for each entry`);
  return [...found].map(([entry, all]) => {
    const pulumi = median(all.map((it) => it.pulumi));
    const more = median(all.map((it) => it.more));
    return { entry, pulumi, more, ratio: (pulumi + more) / pulumi };
  });
}

/** What programs import: not the emulator, and not what the provider process loads. */
function entries() {
  const { name, exports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const notForPrograms = /^\.\/(emulator|dynamic)$/;
  const modules = Object.keys(exports).filter((path) => exports[path].types && !notForPrograms.test(path));
  return modules.map((path) => name + path.slice(1));
}

async function importOnce(entry, cwd, env) {
  const program = `
    const begin = performance.now();
    await import("@pulumi/pulumi");
    const between = performance.now();
    await import(${JSON.stringify(entry)});
    console.log(JSON.stringify({ pulumi: between - begin, more: performance.now() - between }));
    process.exit();`;
  const { code, output } = await run("node", ["--input-type=module", "-e", program], { cwd, env, quiet: true });
  if (code !== 0) throw new SetUpError(`import of ${entry} failed:\n${output}`);
  return JSON.parse(output);
}
