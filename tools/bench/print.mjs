// The results as people read them.

const seconds = (ms) => `${(ms / 1000).toFixed(ms < 100_000 ? 2 : 1)} s`;
const ratio = (number) => `${number.toFixed(2)}x`;
const bytes = (number) => `${Math.round(number).toLocaleString("en")} B`;
const megabytes = (number) => (number === 0 ? "none" : `${Math.round(number / 1e6)} MB`);
const count = (number) => Math.round(number).toLocaleString("en");
const callText = (calls) =>
  Object.entries(calls)
    .map(([method, number]) => `${count(number)} ${method}`)
    .join(", ") || "none";

/** Prints the times, calls and state of one size. */
export function printEngine({ of, size, rounds, phases, footprint }) {
  const rows = Object.entries(phases).map(([phase, { package: a, plain: b, floor: c }]) => [
    phase,
    ...[a, b, c].map(({ ms }) => seconds(ms)),
    ratio(a.ms / b.ms),
    ratio(a.ms / c.ms),
    ratio(a.cpu / c.cpu),
    `${((a.ms - c.ms) / size).toFixed(1)} ms`,
    callText(a.calls),
    callText(b.calls),
  ]);
  heading(
    `${count(size)} ${of === "campaigns" ? "campaigns" : "objects of 25 types"} (${rounds === 1 ? "one round" : `medians of ${rounds} rounds`}, no rate limit)`,
  );
  const calls = ["calls of a", "calls of b"];
  print([["", "a package", "b plain fetch", "c engine", "a/b", "a/c", "CPU a/c", "(a-c)/n", ...calls], ...rows]);
  console.log();
  const { package: a, plain: b, floor: c } = footprint;
  const row = (label, key) => [
    label,
    ...[a, b, c].map((it) => bytes(it[key])),
    ratio(a[key] / b[key]),
    ratio(a[key] / c[key]),
  ];
  print([row("state, a resource", "state"), row("of it __provider, twice", "provider")]);
  console.log();
  const memory = Object.entries(phases).map(([phase, { package: one, plain, floor }]) => [
    phase,
    ...[one, plain, floor].map((it) => megabytes(it.memory)),
  ]);
  print([["peak memory of the provider", "a package", "b plain fetch", "c engine"], ...memory]);
}

/** Prints every figure of the guard beside the one that is kept, and which have moved. */
export function printGuard(rows, { size }) {
  heading(`Guard: ${count(size)} objects of 25 types; ratios are to a dynamic resource that does nothing`);
  print([
    ["", "kept", "now", ""],
    ...rows.map(({ name, kept, now, hasMoved }) => [name, figure(kept), figure(now), hasMoved ? "MOVED" : ""]),
  ]);
  const moved = rows.filter(({ hasMoved }) => hasMoved);
  if (moved.length === 0) return;
  console.log(`\n  Moved: ${moved.map(({ name }) => name).join("; ")}.`);
  console.log(
    "  Calls may not differ at all, ratios by a third. If it is meant to be so: npm run bench -- --guard --keep",
  );
}

const figure = (value) => (typeof value === "number" ? ratio(value) : (value ?? "none"));

/** Prints what edits of many objects ask of the API. */
export function printEdits(rows) {
  heading("All objects of one type edited");
  print([["", "calls"], ...rows.map(({ of, size, calls }) => [`${count(size)} ${of}`, callText(calls)])]);
}

/** Prints what settings of Pulumi gain. */
export function printSettings(rows, { size }) {
  heading(`Settings of Pulumi: ${count(size)} objects of 25 types, time with beside time without (each round)`);
  const phases = Object.keys(rows[0].phases);
  const cells = (of) => phases.map((phase) => of[phase].all.map(ratio).join(" "));
  print([["", ...phases], ...rows.map(({ setting, phases: of }) => [setting, ...cells(of)])]);
}

/** Prints how near the goals are. */
export function printGoals(rows, { size, delay }) {
  heading(`Goals: ${count(size)} objects of 25 types, ${delay} ms an API call (medians)`);
  print([
    ["", "a package", "c engine", "a/c", "goal", "each round"],
    ...rows.map(({ phase, goal, ratio: middle, all, package: a, floor: c }) => [
      phase,
      ...[a, c].map(seconds),
      ratio(middle),
      `at most ${ratio(goal)}`,
      all.map(ratio).join(" "),
    ]),
  ]);
}

/** Prints how processes share the limit. */
export function printShared({ processes, calls, limit, window, best, ms, refused, most }) {
  heading(`${processes} processes with ${calls} calls each against ${limit} calls in ${window} s`);
  print([
    ["", "at best", "measured", "window used", "most in a window", "refused"],
    ["all calls", seconds(best), seconds(ms), `${((100 * best) / ms).toFixed(1)} %`, count(most), count(refused)],
  ]);
}

/** Prints what the types cost. */
export function printTypes(rows) {
  heading("Type check of examples/quick-start: tsc --noEmit (medians)");
  print([
    ["", "package", "hand-written", "ratio", "check time", "hand-written", "ratio", "instantiations", "hand-written"],
    ...rows.map(({ setting, package: a, twin: b, ratio: all, checkRatio }) => [
      setting,
      ...[seconds(a.ms), seconds(b.ms), ratio(all)],
      ...[seconds(a.checkMs), seconds(b.checkMs), ratio(checkRatio)],
      ...[count(a.instantiations), count(b.instantiations)],
    ]),
  ]);
}

/** Prints what importing costs. */
export function printImports(rows) {
  heading("Import in a cold process (medians)");
  print([
    ["", "@pulumi/pulumi", "added to it", "ratio"],
    ...rows.map(({ entry, pulumi, more, ratio: both }) => [
      entry,
      `${Math.round(pulumi)} ms`,
      `${Math.round(more)} ms`,
      ratio(both),
    ]),
  ]);
}

/** Prints what an export asks of the API. */
export function printExport({ objects, resources, calls, read, write }) {
  heading(`Export of an account of ${count(objects)} objects, no rate limit`);
  print([
    ["", "calls", "resources", "reading", "writing"],
    ["export", count(calls), count(resources), seconds(read), seconds(write)],
  ]);
}

function heading(text) {
  console.log(`\n${text}\n`);
}

/** The first column to the left, the others to the right. */
function print(rows) {
  const widths = rows.reduce((known, row) => row.map((cell, at) => Math.max(known[at] ?? 0, cell.length)), []);
  for (const row of rows) {
    const cells = row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at])));
    console.log(`  ${cells.join("  ").trimEnd()}`);
  }
}
