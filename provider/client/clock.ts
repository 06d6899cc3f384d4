/** Time as the client sees it, so that tests can run without waiting. */
export interface Clock {
  /** Milliseconds since some fixed moment. Never goes back. */
  now(): number;
  /** Runs something later; the answer calls it off. */
  later(milliseconds: number, run: () => void): () => void;
}

/**
 * The machine's own clock: milliseconds since it was started, the same in all its processes. Setting the machine's time
 * must not open or close a window.
 */
export const systemClock: Clock = {
  now: () => Number(process.hrtime.bigint()) / 1e6,
  later: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};

/**
 * Waits.
 *
 * @param clock - whose time counts
 * @param milliseconds - how long
 */
export function sleep(clock: Clock, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    clock.later(milliseconds, resolve);
  });
}
