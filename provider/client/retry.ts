import type { Answer, Call } from "./call.js";
import { parseErrorBody } from "./error-body.js";
import { longestWait } from "./longest-wait.js";
import { meaningOf } from "./meaning.js";
import { NoAnswer } from "./no-answer.js";
import { retryAfter } from "./retry-after.js";

/** How often a call is repeated, and for how long. */
export interface RetryLimits {
  /** Attempts that may fail on the server's side or in the network, the first included. */
  readonly attempts: number;
  /** Attempts that may be answered with "too many calls", the first included. */
  readonly throttledAttempts: number;
  /** Milliseconds that one call waits between its attempts, in all. */
  readonly totalWait: number;
  /** Milliseconds before the second attempt; doubled for each further one. */
  readonly firstWait: number;
  /** Milliseconds that a wait of the client's own choice never passes. */
  readonly longestWait: number;
}

/** What most calls need, and {@link longestWait} in all. */
export const defaultRetryLimits: RetryLimits = {
  attempts: 5,
  throttledAttempts: 12,
  totalWait: longestWait,
  firstWait: 500,
  longestWait: 90_000,
};

/** What to do after an attempt that failed. */
export interface Repeat {
  /** Milliseconds to wait. */
  readonly wait: number;
  /** True when all calls have to wait, since the server counts them together. */
  readonly everyone: boolean;
}

/** Decides for one call whether another attempt is safe and worth it. */
export class Retry {
  readonly #call: Pick<Call, "repeatable">;
  readonly #limits: RetryLimits;
  #failed = 0;
  #throttled = 0;
  #waited = 0;

  /**
   * @param call - a call that is not repeatable gets another attempt only if none can have arrived
   * @param limits - how often, how long
   */
  constructor(call: Pick<Call, "repeatable">, limits: RetryLimits) {
    this.#call = call;
    this.#limits = limits;
  }

  /**
   * @param result - of the last attempt
   * @param isFlawed - whether it is none, whatever its status says
   * @returns undefined when the result is final
   */
  next(result: Answer | NoAnswer, isFlawed = false): Repeat | undefined {
    const repeat = this.#choose(result, isFlawed);
    if (repeat === undefined || this.#waited + repeat.wait > this.#limits.totalWait) return undefined;
    this.#waited += repeat.wait;
    return repeat;
  }

  #choose(result: Answer | NoAnswer, isFlawed: boolean): Repeat | undefined {
    if (!(result instanceof NoAnswer) && isThrottled(result)) {
      this.#throttled += 1;
      if (this.#throttled >= this.#limits.throttledAttempts) return undefined;
      return { wait: this.#wait(result, this.#throttled), everyone: true };
    }
    const safe = this.#call.repeatable || (result instanceof NoAnswer && !result.sent);
    if (!safe || !(isFlawed || isPassing(result))) return undefined;
    this.#failed += 1;
    if (this.#failed >= this.#limits.attempts) return undefined;
    return { wait: this.#wait(result, this.#failed), everyone: false };
  }

  /** Jitter, so that calls that failed together do not come back together. */
  #wait(result: Answer | NoAnswer, turn: number): number {
    const asked = result instanceof NoAnswer ? undefined : retryAfter(result.headers);
    if (asked !== undefined) return asked + Math.random() * Math.min(asked / 10, 1_000);
    const longest = Math.min(this.#limits.firstWait * 2 ** (turn - 1), this.#limits.longestWait);
    return longest * (0.5 + Math.random() / 2);
  }
}

function isPassing(result: Answer | NoAnswer): boolean {
  return result instanceof NoAnswer ? !result.lasting : meaningOf(result) >= 500 && result.status !== 501;
}

/** The older API answered 403 for too many calls: one that names no error, and says when to come back, is such. */
function isThrottled({ status, headers, text }: Answer): boolean {
  if (status === 429) return true;
  return status === 403 && parseErrorBody(text)?.name === undefined && retryAfter(headers) !== undefined;
}
