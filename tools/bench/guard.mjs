// What a change to the package must not make dearer unseen: calls, and what the processes take beside an idle resource's.
import { openContender } from "./contender.mjs";
import { median } from "./median.mjs";
import { oneTurn, rotated } from "./turns.mjs";

/** In this order. */
const turns = ["up", "preview", "refresh", "update of one", "destroy"];
/** A ratio that moved is measured so often before that is believed. */
const mostRounds = 3;
/** So many at once, for calls to be the same on every machine. */
const inFlight = { PULUMI_PARALLEL: "8" };
/** How far a ratio may move, as a factor. */
const tolerance = 4 / 3;

/**
 * Measures the package and the engine's floor in turn. Returns `{ size, phases: { up: { calls, cpu, memory }, … }, state }`: calls by
 * method; `cpu`, `memory` and `state` as ratios to the floor. Time of the processor hardly depends on what else the machine does.
 */
export async function measureGuard({ size, kept, env, say }) {
  const rounds = [];
  const hasMoved = ({ hasMoved: it, isExact }) => it && !isExact;
  do {
    rounds.push(await oneRound({ size, env, say }));
  } while (rounds.length < mostRounds && compared(kept, middle(rounds)).some(hasMoved));
  return { size, ...middle(rounds) };
}

/** Returns `{ phases, state }`, as `measureGuard` does. */
async function oneRound({ size, env, say }) {
  const open = [];
  try {
    for (const name of ["package", "floor"])
      open.push(await openContender(name, { size, of: "mixture", env: { ...env, ...inFlight } }));
    const measured = {};
    let state;
    for (const [place, phase] of turns.entries()) {
      say(`${size} objects, ${phase}: ${await oneTurn(rotated(open, place), phase, measured)}`);
      if (phase === "up") state = await ratioOfStates(open);
    }
    const phases = Object.entries(measured).map(
      ([
        phase,
        {
          package: [a],
          floor: [c],
        },
      ]) => [phase, { calls: a.calls, cpu: a.cpu / c.cpu, memory: a.memory / c.memory }],
    );
    return { phases: Object.fromEntries(phases), state };
  } finally {
    for (const it of open) await it.close();
  }
}

/** Calls of the last round, medians of all other figures. */
function middle(rounds) {
  const last = rounds.at(-1);
  const phases = Object.entries(last.phases).map(([phase, { calls }]) => {
    const of = (key) => rounded(median(rounds.map((round) => round.phases[phase][key])));
    return [phase, { calls, cpu: of("cpu"), memory: of("memory") }];
  });
  return { phases: Object.fromEntries(phases), state: rounded(last.state) };
}

async function ratioOfStates([one, other]) {
  return (await one.footprint()).state / (await other.footprint()).state;
}

const rounded = (number) => Math.round(number * 100) / 100;

/** Every figure by name, of what `measureGuard` returns. */
export function figuresOf({ phases, state }) {
  const figures = Object.entries(phases).flatMap(([phase, { calls, cpu, memory }]) => [
    { name: `${phase}: calls`, value: callText(calls), isExact: true },
    { name: `${phase}: time of the processor`, value: cpu },
    { name: `${phase}: memory of the provider`, value: memory },
  ]);
  return [...figures, { name: "state of a resource", value: state }];
}

function callText(calls) {
  const counts = Object.entries(calls).sort(([one], [other]) => (one < other ? -1 : 1));
  return counts.map(([method, count]) => `${count} ${method}`).join(", ") || "none";
}

/**
 * Compares figures with those that are kept. Returns `[{ name, kept, now, isExact, hasMoved }]`: calls have moved when they are others, ratios when
 * they are more than a third above or below.
 */
export function compared(kept, now) {
  const before = new Map(figuresOf(kept).map(({ name, value }) => [name, value]));
  return figuresOf(now).map(({ name, value, isExact }) => {
    const known = before.get(name);
    const isNear = value <= known * tolerance && value * tolerance >= known;
    return { name, kept: known, now: value, isExact, hasMoved: isExact ? value !== known : !isNear };
  });
}
