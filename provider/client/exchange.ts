import type { Authenticator } from "./authenticator.js";
import type { Budget, Slot } from "./budget.js";
import type { Answer, Call, Outcome } from "./call.js";
import { sleep } from "./clock.js";
import type { Clock } from "./clock.js";
import { Comm100Error } from "./errors/comm100-error.js";
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

/** The last answer to a call, and when its attempt was sent, by the client's clock. */
export interface FinalOutcome extends Outcome {
  readonly sentAt: number;
}

interface Progress {
  turn: number;
  renewed: boolean;
  earlierMayHaveArrived: boolean;
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
  async run(call: Call, authenticator?: Authenticator): Promise<FinalOutcome> {
    const progress: Progress = { turn: 0, renewed: false, earlierMayHaveArrived: false };
    try {
      return await this.#untilFinal(call, authenticator, progress);
    } catch (error) {
      const uncertain = progress.earlierMayHaveArrived && error instanceof Comm100Error;
      throw uncertain ? this.#parts.failures.afterEarlierAttempt(call, error) : error;
    }
  }

  async #untilFinal(call: Call, authenticator: Authenticator | undefined, progress: Progress): Promise<FinalOutcome> {
    const retry = new Retry(call, this.#parts.limits);
    for (;;) {
      progress.turn += 1;
      const attempt = await this.#attempt(call, authenticator, progress.turn);
      if (await renewedAfter(attempt, authenticator, progress)) continue;
      const { result, sentAt } = attempt;
      const flaw = flawOf(result, call);
      const repeat = retry.next(result, flaw !== undefined);
      if (repeat === undefined) {
        if (result instanceof NoAnswer) throw this.#parts.failures.unanswered(call, result);
        const outcome = { answer: result, earlierMayHaveArrived: progress.earlierMayHaveArrived, sentAt };
        if (flaw !== undefined) throw this.#parts.failures.misshapen(call, outcome, flaw);
        return outcome;
      }
      progress.earlierMayHaveArrived ||= flaw !== undefined || mayHaveArrived(result);
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
    const through = call.proxy === undefined ? "" : `, through ${call.proxy.name}`;
    this.#parts.log.debug(
      `comm100: ${call.method} ${target} ${end} ${milliseconds} ms, attempt ${turn}, ${left} calls left${through}`,
    );
  }
}

/** A 401 to a call that had a token is answered once, with a new token. */
async function renewedAfter(
  { result, authorization }: Attempt,
  authenticator: Authenticator | undefined,
  progress: Progress,
): Promise<boolean> {
  if (progress.renewed || authenticator === undefined || authorization === undefined) return false;
  if (result instanceof NoAnswer || meaningOf(result) !== 401) return false;
  progress.renewed = true;
  return authenticator.renew(authorization);
}

/** What is wrong with an answer whose status says that all is well. */
function flawOf(result: Answer | NoAnswer, call: Call): string | undefined {
  const isGood = !(result instanceof NoAnswer) && result.status >= 200 && result.status < 300;
  return isGood ? call.flawOf?.(result) : undefined;
}

function mayHaveArrived(result: Answer | NoAnswer): boolean {
  return result instanceof NoAnswer ? result.sent : meaningOf(result) >= 500;
}
