import type { Clock } from "../../provider/client/clock.js";

/** A clock that jumps to whatever is waited for, and notes every wait. */
export interface ImpatientClock extends Clock {
  /** Milliseconds of each wait. */
  readonly waits: number[];
  /** Lets time pass. */
  advance(milliseconds: number): void;
}

/** @param onWait - called before each wait ends */
export function impatientClock(onWait: () => Promise<void> | void = () => undefined): ImpatientClock {
  let now = 0;
  const waits: number[] = [];
  return {
    waits,
    now: () => now,
    advance: (milliseconds) => {
      now += milliseconds;
    },
    later: (milliseconds, run) => {
      const end = now + milliseconds;
      waits.push(milliseconds);
      let calledOff = false;
      setImmediate(() => {
        void Promise.resolve(onWait()).then(() => {
          if (calledOff) return;
          now = Math.max(now, end);
          run();
        });
      });
      return () => {
        calledOff = true;
      };
    },
  };
}
