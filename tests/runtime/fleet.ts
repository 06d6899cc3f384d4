import { expect } from "@jest/globals";
import type { Emulator } from "../../provider/emulator/index.js";
import { accountOn, Life, type Resource } from "../life.js";

/** The arguments of one of many objects, by its place among them. */
export type Args = (place: number) => Record<string, unknown>;

/** Objects that another run has made. */
export async function madeOn(emulator: Emulator, resource: Resource, count: number, args: Args): Promise<Life[]> {
  const [before, now] = [accountOn(emulator), accountOn(emulator)];
  const lives = Array.from({ length: count }, () => new Life(resource, before));
  await Promise.all(lives.map((life, place) => life.up(args(place))));
  for (const life of lives) life.restart(now);
  emulator.forgetCalls();
  return lives;
}

/** Updates all, as many at once as the engine has in flight on two cores. */
export async function update(lives: readonly Life[], args: Args): Promise<void> {
  const queue = lives.entries();
  const worker = async () => {
    for (const [place, life] of queue) expect(await life.up(args(place))).toBe("update");
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}
