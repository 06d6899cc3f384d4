// The two goals for the time of a run: what 1,000 objects of 25 types take, beside as many dynamic resources that do nothing.
import { openContender } from "./contender.mjs";
import { median } from "./median.mjs";
import { oneTurn, rotated } from "./turns.mjs";

const goals = { preview: 0.9, refresh: 1.2 };

/** The stacks are made sooner so; neither phase that is measured is affected. */
const soon = { PULUMI_EXPERIMENTAL: "true", PULUMI_SKIP_CHECKPOINTS: "true" };

/**
 * Measures previews and refreshes of the package and of the engine's floor in turn, with `delay` milliseconds an API call.
 * Returns `[{ phase, goal, ratio, all, package, floor }]`: `ratio` is the median of `all`, one ratio for each round.
 */
export async function measureGoals({ size, rounds, delay, env, say }) {
  const open = [];
  try {
    for (const name of ["package", "floor"])
      open.push(await openContender(name, { size, of: "mixture", env: { ...env, ...soon }, delay }));
    say(`${size} objects, made: ${await oneTurn(open, "up", {})}`);
    const measured = {};
    for (let round = 0; round < rounds; round += 1)
      for (const phase of Object.keys(goals))
        say(`round ${round + 1} of ${rounds}, ${phase}: ${await oneTurn(rotated(open, round), phase, measured)}`);
    return Object.entries(goals).map(([phase, goal]) => ({ phase, goal, ...ratios(measured[phase]) }));
  } finally {
    for (const it of open) await it.close();
  }
}

function ratios({ package: a, floor: c }) {
  const all = a.map(({ ms }, round) => ms / c[round].ms);
  const middle = (list) => median(list.map(({ ms }) => ms));
  return { ratio: median(all), all, package: middle(a), floor: middle(c) };
}
