// What settings of Pulumi gain: the package with a setting, beside the package without it.
import { openContender } from "./contender.mjs";
import { median } from "./median.mjs";
import { rotated } from "./turns.mjs";

const withoutCheckpoints = { PULUMI_EXPERIMENTAL: "true", PULUMI_SKIP_CHECKPOINTS: "true" };
const settings = [
  { setting: "`PULUMI_SKIP_CHECKPOINTS=true`, calls take no time", env: withoutCheckpoints },
  { setting: "`PULUMI_SKIP_CHECKPOINTS=true`, 80 ms a call", env: withoutCheckpoints, delay: 80 },
  { setting: "`--parallel 32` (8 without), 80 ms a call", env: { PULUMI_PARALLEL: "32" }, delay: 80 },
];
const measuredPhases = ["up", "refresh", "destroy"];

/** Returns `[{ setting, phases: { up: { ratio, all }, … } }]`: `ratio` is the median of `all`, one for each round. */
export async function measureSettings({ size, rounds, env, say }) {
  const rows = [];
  for (const { setting, ...options } of settings) {
    const ratios = {};
    for (let round = 0; round < rounds; round += 1) await oneRound({ size, env, round, ...named(options) }, ratios);
    rows.push({
      setting,
      phases: Object.fromEntries(Object.entries(ratios).map(([phase, all]) => [phase, { ratio: median(all), all }])),
    });
    say(`${setting}: ${rounds} rounds of ${size} objects`);
  }
  return rows;
}

const named = ({ env: setting, delay }) => ({ setting, delay });

async function oneRound({ size, env, round, setting, delay }, ratios) {
  const open = [];
  try {
    for (const more of [{}, setting])
      open.push(await openContender("package", { size, of: "mixture", env: { ...env, ...more }, delay }));
    for (const phase of measuredPhases) {
      const times = new Map();
      for (const it of rotated(open, round)) times.set(it, (await it.measure(phase)).ms);
      (ratios[phase] ??= []).push(times.get(open[1]) / times.get(open[0]));
    }
  } finally {
    for (const it of open) await it.close();
  }
}
