// Wall time of the engine's operations, for this package and for what it is compared with.
import { contenders, openContender, phases } from "./contender.mjs";
import { median } from "./median.mjs";
import { oneTurn, rotated } from "./turns.mjs";

/** In this order. */
const measuredPhases = ["up", "preview", "refresh", "update of one", "destroy"];

/** How often: small stacks are made several times, of large ones only what changes nothing is measured twice. */
const effort = (size, rounds) =>
  size <= 200 ? { rounds: rounds ?? 3, repeats: 1 } : { rounds: rounds ?? 1, repeats: 2 };

/**
 * Measures stacks of `size` objects: campaigns, or a mixture of 25 types. Contenders take turns within each phase, in changing order, so that a busy moment
 * of the machine does not fall on one of them alone.
 * Returns medians: `{ of, size, rounds, phases: { up: { package: { ms, cpu, calls, memory, all }, … }, … }, footprint }`.
 */
export async function measureEngine(size, { of, rounds: wanted, say, ...options }) {
  const { rounds, repeats } = effort(size, wanted);
  const measured = {};
  const footprint = {};
  for (let round = 0; round < rounds; round += 1) {
    const open = [];
    try {
      for (const name of Object.keys(contenders)) open.push(await openContender(name, { size, of, ...options }));
      for (const [place, phase] of measuredPhases.entries()) {
        for (let repeat = 0; repeat < (phases[phase].repeatable ? repeats : 1); repeat += 1) {
          const done = await oneTurn(rotated(open, round + place + repeat), phase, measured);
          say(`${size} of ${of}, round ${round + 1} of ${rounds}, ${phase}: ${done}`);
        }
        if (phase === "up") for (const it of open) footprint[it.name] = await it.footprint();
      }
    } finally {
      for (const it of open) await it.close();
    }
  }
  return { of, size, rounds, phases: summary(measured), footprint };
}

function summary(measured) {
  const each = (object, change) => Object.fromEntries(Object.entries(object).map(([key, it]) => [key, change(it)]));
  return each(measured, (byName) =>
    each(byName, (all) => ({
      ms: median(all.map(({ ms }) => ms)),
      cpu: median(all.map(({ cpu }) => cpu)),
      calls: all.at(-1).calls,
      memory: Math.max(0, ...all.map(({ memory }) => memory ?? 0)),
      all: all.map(({ ms }) => Math.round(ms)),
    })),
  );
}
