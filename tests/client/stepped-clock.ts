import type { Clock } from "../../provider/client/clock.js";

/** A clock that goes from one appointed moment to the next, as fast as it can. */
export interface SteppedClock extends Clock {
  /** Runs all that is due until nothing is left to do. */
  runOut(): Promise<void>;
}

interface Appointment {
  readonly at: number;
  readonly run: () => void;
}

/** @returns a clock that stands at 0 */
export function steppedClock(): SteppedClock {
  let now = 0;
  const appointments = new Set<Appointment>();
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  return {
    now: () => now,
    later: (milliseconds, run) => {
      const appointment = { at: now + milliseconds, run };
      appointments.add(appointment);
      return () => {
        appointments.delete(appointment);
      };
    },
    runOut: async () => {
      await settle();
      while (appointments.size > 0) {
        const next = [...appointments].reduce((first, other) => (other.at < first.at ? other : first));
        appointments.delete(next);
        now = Math.max(now, next.at);
        next.run();
        await settle();
      }
    },
  };
}
