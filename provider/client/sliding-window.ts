import type { Budget, Slot } from "./budget.js";
import { systemClock } from "./clock.js";
import type { Clock } from "./clock.js";

/** How many calls are allowed in how many seconds. */
export interface Rate {
  readonly limit: number;
  readonly windowSeconds: number;
}

/** One part in a thousand: a clock that is being corrected may run 500 parts in a million off, ours and the server's. */
const clockTolerance = 1.001;

/**
 * A true sliding window over all calls of this process. A slot is held from before the call is sent until a window
 * after its answer: the server counted it at some moment between the two, and cannot have counted more than `limit`.
 */
export class SlidingWindow implements Budget {
  #rate: Rate;
  readonly #say: (line: string) => void;
  readonly #clock: Clock;
  readonly #waiting: ((slot: Slot) => void)[] = [];
  /** When slots of answered calls come back, earliest first. */
  readonly #returns: number[] = [];
  #inFlight = 0;
  #pausedUntil = -Infinity;
  #silentUntil = -Infinity;
  #stopTimer: () => void = () => undefined;

  /**
   * @param rate - calls and seconds
   * @param say - told, once a window at most, that calls wait
   * @param clock - the machine's, unless a test brings its own
   */
  constructor(rate: Rate, say: (line: string) => void, clock: Clock = systemClock) {
    this.#rate = rate;
    this.#say = say;
    this.#clock = clock;
  }

  take(): Promise<Slot> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#serve();
    });
  }

  pause(milliseconds: number): void {
    this.#pausedUntil = Math.max(this.#pausedUntil, this.#clock.now() + milliseconds);
  }

  left(): number {
    this.#dropReturned();
    return Math.max(0, this.#rate.limit - this.#inFlight - this.#returns.length);
  }

  /**
   * Makes the window stricter, for a second account that calls from the same address.
   *
   * @param rate - the lower limit and the longer window count
   */
  narrow(rate: Rate): void {
    this.#rate = {
      limit: Math.min(this.#rate.limit, rate.limit),
      windowSeconds: Math.max(this.#rate.windowSeconds, rate.windowSeconds),
    };
  }

  #serve(): void {
    while (this.#waiting.length > 0 && this.#clock.now() >= this.#pausedUntil && this.left() > 0) {
      this.#inFlight += 1;
      this.#waiting.shift()?.(this.#slot());
    }
    this.#stopTimer();
    const wait = this.#nextChange();
    if (this.#waiting.length === 0) return;
    this.#announce(wait);
    // Without a known moment all slots are in flight, and the first answer calls serve().
    if (wait === undefined) return;
    this.#stopTimer = this.#clock.later(Math.ceil(wait), () => {
      this.#serve();
    });
  }

  #slot(): Slot {
    let open = true;
    const close = (returned: boolean): void => {
      if (!open) return;
      open = false;
      this.#inFlight -= 1;
      if (!returned) this.#returns.push(this.#clock.now() + this.#rate.windowSeconds * 1000 * clockTolerance);
      this.#serve();
    };
    return {
      done: () => {
        close(false);
      },
      unused: () => {
        close(true);
      },
    };
  }

  #dropReturned(): void {
    const now = this.#clock.now();
    const held = this.#returns.findIndex((time) => time > now);
    this.#returns.splice(0, held === -1 ? this.#returns.length : held);
  }

  #nextChange(): number | undefined {
    const slotReturns = this.left() > 0 ? -Infinity : (this.#returns[0] ?? Infinity);
    const next = Math.max(slotReturns, this.#pausedUntil);
    return Number.isFinite(next) ? Math.max(1, next - this.#clock.now()) : undefined;
  }

  #announce(wait: number | undefined): void {
    const now = this.#clock.now();
    if (now < this.#silentUntil || (wait !== undefined && wait < 1000)) return;
    this.#silentUntil = now + this.#rate.windowSeconds * 1000;
    const { limit, windowSeconds } = this.#rate;
    const reason =
      now < this.#pausedUntil
        ? "Comm100 asked for a pause"
        : `all ${limit} calls that ${windowSeconds} seconds allow are made`;
    const seconds = wait === undefined ? windowSeconds : Math.ceil(wait / 1000);
    this.#say(`Comm100: ${reason}. Waiting about ${seconds} s; nothing is lost, calls go on by themselves.`);
  }
}
