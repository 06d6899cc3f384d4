/** A repeatable sequence of numbers from 0 to 1. */
export type Dice = () => number;

/** @param seed - Decides the whole sequence. */
export function diceOf(seed: number): Dice {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** A whole number from 0 to below a limit. */
export function below(limit: number, dice: Dice): number {
  return Math.floor(dice() * limit);
}

/** One of several. */
export function oneOf<T>(things: readonly T[], dice: Dice): T {
  const thing = things[below(things.length, dice)];
  if (thing === undefined) throw new Error("nothing to choose from");
  return thing;
}

/**
 * The seeds to run: from 1 on, or the one that the environment's `SEED` names.
 *
 * @param file - The test's own, without its extension: the name of each test says how to run it alone.
 */
export function seeds(count: number, file: string): { seed: number; alone: string }[] {
  const only = Number(process.env["SEED"]);
  const chosen = only ? [only] : Array.from({ length: count }, (_, place) => place + 1);
  return chosen.map((seed) => ({ seed, alone: `SEED=${seed} npm test -- ${file}` }));
}
