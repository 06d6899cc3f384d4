import type { Budget, Slot } from "./budget.js";
import { systemClock } from "./clock.js";
import type { Clock } from "./clock.js";
import { Ledger } from "./ledger/ledger.js";
import type { Admitted, Wait } from "./ledger/ledger.js";
import { MemoryJournal } from "./ledger/memory-journal.js";
import { thisProcess } from "./ledger/participant.js";
import type { Rate } from "./ledger/rate.js";

export type { Rate } from "./ledger/rate.js";

/**
 * A true sliding window. A slot is held from before the call is sent until a window after its answer: the server counted
 * it at some moment between the two, and cannot have counted more than `limit`.
 */
export class SlidingWindow implements Budget {
  readonly #say: (line: string) => void;
  readonly #clock: Clock;
  readonly #ledger: Ledger;
  readonly #waiting: ((slot: Slot) => void)[] = [];
  /** Until when each of the two reasons to wait has been told. */
  readonly #silentUntil = { limit: -Infinity, pause: -Infinity };
  #stopTimer: () => void = () => undefined;

  /**
   * @param rate - calls and seconds
   * @param say - told, once a window at most for each reason, that calls wait
   * @param clock - the machine's, unless a test brings its own
   * @param ledger - where calls are counted. Those of this window alone, unless it is one that others write to as well
   */
  constructor(rate: Rate, say: (line: string) => void, clock: Clock = systemClock, ledger = alone(rate, clock)) {
    this.#say = say;
    this.#clock = clock;
    this.#ledger = ledger;
  }

  take(): Promise<Slot> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      // Those before this one are waiting: a timer or an answer serves them.
      if (this.#waiting.length === 1) this.#serve();
    });
  }

  pause(milliseconds: number): void {
    this.#ledger.pause(milliseconds);
  }

  left(): number {
    return this.#ledger.left();
  }

  /**
   * Makes the window stricter, for a second account that calls from the same address.
   *
   * @param rate - the lower limit and the longer window count
   */
  narrow(rate: Rate): void {
    this.#ledger.narrow(rate);
  }

  #serve(): void {
    this.#stopTimer();
    while (this.#waiting.length > 0) {
      const turn = this.#ledger.admit(this.#waiting.length);
      if (!("call" in turn)) {
        this.#wait(turn);
        return;
      }
      this.#waiting.shift()?.(this.#slot(turn));
    }
  }

  #wait(wait: Wait): void {
    this.#announce(wait);
    // Otherwise all slots are in flight, and the first answer calls serve().
    if (wait.again === undefined) return;
    this.#stopTimer = this.#clock.later(wait.again, () => {
      this.#serve();
    });
  }

  #slot(turn: Admitted): Slot {
    let open = true;
    const close = (how: "done" | "unused"): void => {
      if (!open) return;
      open = false;
      this.#ledger[how](turn);
      this.#serve();
    };
    return {
      done: () => {
        close("done");
      },
      unused: () => {
        close("unused");
      },
    };
  }

  #announce({ known, paused }: Wait): void {
    const now = this.#clock.now();
    const why = paused ? "pause" : "limit";
    if (now < this.#silentUntil[why] || (known !== undefined && known < 1000)) return;
    const { limit, windowSeconds } = this.#ledger.rate;
    this.#silentUntil[why] = now + windowSeconds * 1000;
    const reason = paused
      ? "calls from this IP address are refused for now, since something else calls from it too"
      : `this machine has made all ${limit} calls that it may make in ${windowSeconds} seconds`;
    const seconds = known === undefined ? windowSeconds : Math.ceil(known / 1000);
    this.#say(`Comm100: ${reason}. Waiting about ${seconds} s; nothing is lost, calls go on by themselves.`);
  }
}

function alone(rate: Rate, clock: Clock): Ledger {
  const parts = { rate, clock, journal: new MemoryJournal(), participant: thisProcess() };
  return new Ledger({ ...parts, onLoss: () => undefined });
}
