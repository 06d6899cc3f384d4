// The figures that the repository keeps: what the guard compares with, and what docs/performance.md says.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../set-up/folders.mjs";

const file = join(root, "tools", "bench", "figures.json");

/** What is kept of each part of the benchmark, out of its results. A part that was not measured stays as it was. */
const parts = {
  guard: ({ guard }) => guard,
  runs: ({ engine = [] }) => runsOf(engine.filter(({ of }) => of === "mixture").at(-1)),
  slow: ({ goals }) => goals?.map(({ phase, ratio, all }) => ({ phase, ratio, rounds: all.length })),
  edits: ({ edits }) => edits,
  settings: ({ settings }) =>
    settings?.map(({ setting, phases }) => ({ setting, ...mapped(phases, ({ all }) => all) })),
};

/** The figures of each part: `{ guard: { on, figures }, … }`, with what they were measured on. */
export function keptFigures() {
  return JSON.parse(readFileSync(file, "utf8"));
}

/** Keeps what a run measured. */
export function keepFigures(results, { cpus, node, pulumi }) {
  const kept = keptFigures();
  for (const [part, shorten] of Object.entries(parts)) {
    const figures = shorten(results);
    if (figures) kept[part] = { on: `Node ${node}, Pulumi ${pulumi}, ${cpus} cores`, figures };
  }
  const text = JSON.stringify(
    kept,
    (_, value) => (typeof value === "number" ? Number(value.toPrecision(3)) : value),
    2,
  );
  writeFileSync(file, `${text}\n`);
}

/** Calls and times of a stack, times as ratios; and the memory of the provider, in MB. */
function runsOf(engine) {
  if (!engine) return undefined;
  const { size, phases } = engine;
  const most = (name) => Math.max(...Object.values(phases).map((phase) => phase[name].memory)) / 1e6;
  return {
    size,
    phases: mapped(phases, ({ package: a, plain: b, floor: c }) => ({
      calls: sum(a.calls),
      toNothing: a.ms / c.ms,
      toFetch: a.ms / b.ms,
      callsOfFetch: sum(b.calls),
    })),
    memory: { package: most("package"), fetch: most("plain"), nothing: most("floor") },
  };
}

const mapped = (object, change) => Object.fromEntries(Object.entries(object).map(([key, it]) => [key, change(it)]));
const sum = (calls) => Object.values(calls).reduce((total, number) => total + number, 0);
