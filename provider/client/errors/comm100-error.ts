import { visible } from "../../visible.js";
import type { JsonValue } from "../json.js";

/** What is known of a failed call; every fact is a field of the error. */
export interface ErrorFacts {
  readonly status?: number | undefined;
  readonly errorName?: string | undefined;
  readonly errorId?: string | undefined;
  readonly details?: JsonValue | undefined;
  readonly method?: string | undefined;
  readonly path?: string | undefined;
  readonly mayHaveArrived?: boolean | undefined;
  readonly advice?: string | undefined;
}

/**
 * The root of all errors of this package. The message says what was asked, what the API answered and what to do.
 * No field and no message holds a credential, a token or a value that was sent.
 */
export class Comm100Error extends Error {
  /** HTTP status of the answer; undefined when there was none. */
  readonly status: number | undefined;
  /** The API's machine-readable name of the error, such as `EntityDuplicated`. */
  readonly errorName: string | undefined;
  /** The API's id of this very failure, for Comm100's support. */
  readonly errorId: string | undefined;
  /** The API's `details`, with the values that were sent taken out. */
  readonly details: JsonValue | undefined;
  /** What to do: the last line of the message, for whoever knows better. */
  readonly advice: string | undefined;
  /** HTTP method of the call. */
  readonly method: string | undefined;
  /** Path of the call below the API's base, without the query. */
  readonly path: string | undefined;
  /** True when a write may have been done although no good answer came. */
  readonly mayHaveArrived: boolean;

  /**
   * @param message - lines for people: what was asked, what was answered, what to do
   * @param facts - what is known of the call
   */
  constructor(message: string, facts: ErrorFacts = {}) {
    super(visible(message));
    this.name = new.target.name;
    this.status = facts.status;
    this.errorName = facts.errorName;
    this.errorId = facts.errorId;
    this.details = facts.details;
    this.advice = facts.advice;
    this.method = facts.method;
    this.path = facts.path;
    this.mayHaveArrived = facts.mayHaveArrived ?? false;
  }
}
