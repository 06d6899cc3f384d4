import { sleep } from "../../provider/client/clock.js";
import type { FakeProcess } from "./fake-machine.js";

/** A call, in milliseconds. */
export interface Load {
  readonly asksAt: number;
  /** Milliseconds until the server counts the call. */
  readonly way: number;
  /** Milliseconds until its answer is here. */
  readonly back: number;
}

/** Makes a call; `counted` learns when the server saw it. */
export async function call(
  { window, clock }: FakeProcess,
  { asksAt, way, back }: Load,
  counted: number[],
): Promise<void> {
  await sleep(clock, asksAt);
  const slot = await window.take();
  await sleep(clock, way);
  counted.push(clock.now());
  await sleep(clock, back);
  slot.done();
}

/** Calls that are made at once. */
export interface Burst {
  /** When each call was sent. */
  readonly sent: readonly number[];
  readonly all: Promise<unknown>;
}

/** Makes a number of calls at once, each answered after some milliseconds. */
export function burst(
  { window, clock }: FakeProcess,
  count: number,
  answer = 80,
  onSend: (at: number) => void = () => undefined,
): Burst {
  const sent: number[] = [];
  const calls = Array.from({ length: count }, async () => {
    const slot = await window.take();
    sent.push(clock.now());
    onSend(clock.now());
    await sleep(clock, answer);
    slot.done();
  });
  return { sent, all: Promise.all(calls) };
}

/** @returns once all calls of some bursts are answered */
export function allOf(work: readonly Burst[]): Promise<unknown> {
  return Promise.all(work.map(({ all }) => all));
}
