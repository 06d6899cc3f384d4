import type { Authenticator } from "./authenticator.js";
import type { Budget, Slot } from "./budget.js";
import type { Answer, Call, Outcome } from "./call.js";
import { sleep } from "./clock.js";
import type { Clock } from "./clock.js";
import type { Failures } from "./failures.js";
import type { ClientLog } from "./log.js";
import { meaningOf } from "./meaning.js";
import { NoAnswer } from "./no-answer.js";
import { Retry } from "./retry.js";
import type { RetryLimits } from "./retry.js";
import type { TimeOuts } from "./time-outs.js";

/** What an exchange works with. */
export interface ExchangeParts {
  readonly budget: Budget;
  readonly clock: Clock;
  readonly failures: Failures;
  readonly limits: RetryLimits;
  readonly log: ClientLog;
  readonly timeOuts: TimeOuts;
}

/** One attempt and all that is known of it. */
interface Attempt {
  readonly result: Answer | NoAnswer;
  readonly authorization: string | undefined;
  readonly sentAt: number;
}

/** Makes calls: waits for a slot, sends, and repeats where that is safe. */
export class Exchange {
  readonly #parts: ExchangeParts;

  /** @param parts - what it works with */
  constructor(parts: ExchangeParts) {
    this.#parts = parts;
  }

  /**
   * Makes a call until its answer is final.
   *
   * @param call - what to send
   * @param authenticator - none for a request for a token
   * @throws ConnectionError when no answer came
   */
  async run(call: Call, authenticator?: Authenticator): Promise<Outcome & { readonly sentAt: number }> {
    const retry = new Retry(call, this.#parts.limits);
    let earlierMayHaveArrived = false;
    let renewed = false;
    for (let turn = 1; ; turn += 1) {
      const attempt = await this.#attempt(call, authenticator, turn);
      const { result, authorization, sentAt } = attempt;
      if (!renewed && authorization !== undefined && isUnauthorized(result)) {
        renewed = true;
        if ((await authenticator?.renew(authorization)) === true) continue;
      }
      const repeat = retry.next(result);
      if (repeat === undefined) {
        if (result instanceof NoAnswer) throw this.#parts.failures.unanswered(call, result, earlierMayHaveArrived);
        return { answer: result, earlierMayHaveArrived, sentAt };
      }
      earlierMayHaveArrived ||= mayHaveArrived(result);
      if (repeat.everyone) this.#parts.budget.pause(repeat.wait);
      else await sleep(this.#parts.clock, repeat.wait);
    }
  }

  async #attempt(call: Call, authenticator: Authenticator | undefined, turn: number): Promise<Attempt> {
    const { slot, authorization } = await this.#turn(authenticator);
    const sentAt = this.#parts.clock.now();
    let result: Answer | NoAnswer;
    try {
      // Loaded with the first call, so that a program that makes none does not pay for it.
      const { send } = await import("./send.js");
      result = await send(call, authorization, this.#parts.timeOuts);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      result = error;
    } finally {
      slot.done();
    }
    this.#tell(call, result, sentAt, turn);
    return { result, authorization, sentAt };
  }

  /** A slot, and a header that did not grow old while the call waited for it. */
  async #turn(authenticator: Authenticator | undefined): Promise<{ slot: Slot; authorization: string | undefined }> {
    const authorization = await authenticator?.header();
    const slot = await this.#parts.budget.take();
    if (authenticator === undefined || authorization === undefined || authenticator.isFresh(authorization)) {
      return { slot, authorization };
    }
    slot.unused();
    return { authorization: await authenticator.header(), slot: await this.#parts.budget.take() };
  }

  #tell(call: Call, result: Answer | NoAnswer, sentAt: number, turn: number): void {
    const query = new URLSearchParams(call.url.search);
    for (const name of [...query.keys()]) if (name.toLowerCase() === "siteid") query.delete(name);
    const target = query.size === 0 ? call.path : `${call.path}?${query.toString()}`;
    const end = result instanceof NoAnswer ? result.code : result.status;
    const milliseconds = Math.round(this.#parts.clock.now() - sentAt);
    const left = this.#parts.budget.left();
    this.#parts.log.debug(
      `comm100: ${call.method} ${target} ${end} ${milliseconds} ms, attempt ${turn}, ${left} calls left`,
    );
  }
}

function isUnauthorized(result: Answer | NoAnswer): boolean {
  return !(result instanceof NoAnswer) && meaningOf(result) === 401;
}

function mayHaveArrived(result: Answer | NoAnswer): boolean {
  return result instanceof NoAnswer ? result.sent : meaningOf(result) >= 500;
}
