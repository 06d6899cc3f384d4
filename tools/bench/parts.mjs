// The parts of the benchmark, each measured and printed.
import { measureCommandLine, printCommandLine } from "./command-line.mjs";
import { measureEdits } from "./edits.mjs";
import { measureEngine } from "./engine.mjs";
import { measureExport } from "./export.mjs";
import { measureGoals } from "./goals.mjs";
import { compared, measureGuard } from "./guard.mjs";
import { measureImports } from "./imports.mjs";
import { keptFigures } from "./kept-figures.mjs";
import * as print from "./print.mjs";
import { measureSettings } from "./settings.mjs";
import { measureShared } from "./shared.mjs";
import { measureTypes } from "./types.mjs";

/** Returns `{ results, moved }`: all figures by part, and how many of the guard's moved. */
export async function measureParts({ chosen, kinds, sizes, rounds, delay, profile, times, env, say, ...of }) {
  const results = {};
  const kept = keptFigures().guard.figures;
  const part = async (name, measure, show) => {
    if (!chosen.includes(name)) return;
    results[name] = await measure();
    show(results[name]);
  };
  await part(
    "guard",
    () => measureGuard({ ...of.guard, kept, env, say }),
    () => undefined,
  );
  const rows = results.guard && compared(kept, results.guard);
  if (rows) print.printGuard(rows, of.guard);
  for (const kind of chosen.includes("engine") ? kinds : []) {
    for (const size of sizes) {
      (results.engine ??= []).push(await measureEngine(size, { of: kind, rounds, delay, profile, env, say }));
      print.printEngine(results.engine.at(-1));
    }
  }
  await part("edits", () => measureEdits({ ...of.edits, env, say }), print.printEdits);
  await part(
    "goals",
    () => measureGoals({ ...of.goals, env, say }),
    (all) => print.printGoals(all, of.goals),
  );
  await part(
    "settings",
    () => measureSettings({ ...of.settings, env, say }),
    (all) => print.printSettings(all, of.settings),
  );
  await part("shared", () => measureShared({ ...of.shared, env, say }), print.printShared);
  await part("types", () => measureTypes({ env, times, say }), print.printTypes);
  await part("imports", () => measureImports({ env, times, say }), print.printImports);
  await part("export", () => measureExport({ say }), print.printExport);
  await part(
    "command-line",
    () => measureCommandLine({ env, times, say }),
    (rows) => printCommandLine(rows, times),
  );
  return { results, moved: rows?.filter(({ hasMoved }) => hasMoved).length ?? 0 };
}
