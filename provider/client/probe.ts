import type { Answer } from "./call.js";
import { parseErrorBody } from "./error-body.js";
import { forbiddenReason } from "./forbidden.js";
import { meaningOf } from "./meaning.js";

/**
 * What a call came to that every agent may make: `answered` says that calls are let through, `refused` that they are not, `unclear` that
 * it went wrong otherwise.
 */
export type ProbeResult = "answered" | "refused" | "unclear";

/** The call that every agent may make: who am I? */
export const probePath = "global/currentAgent";

/** Whether an answer is a 403 of the API that does not say what it means. A web page is somebody else's. */
export function isUnexplained(answer: Answer): boolean {
  if (meaningOf(answer) !== 403) return false;
  const body = parseErrorBody(answer.text);
  return (body !== undefined || answer.text.trim() === "") && forbiddenReason(body) === undefined;
}

/**
 * Finds out what a 403 means that does not say: a permission of the agent, or a limit that stops all calls. It asks once, however many
 * calls are refused.
 */
export class Probe {
  readonly #ask: () => Promise<Answer>;
  #result: Promise<ProbeResult> | undefined;

  /** @param ask - makes the call */
  constructor(ask: () => Promise<Answer>) {
    this.#ask = ask;
  }

  /** What the call came to. Never fails. */
  result(): Promise<ProbeResult> {
    this.#result ??= this.#ask().then(resultOf, () => "unclear" as const);
    return this.#result;
  }
}

function resultOf(answer: Answer): ProbeResult {
  const meaning = meaningOf(answer);
  if (meaning === 403 || meaning === 429) return "refused";
  // An older version may lack the path: a 404 is an answer of the API, too.
  return meaning < 300 || meaning === 404 ? "answered" : "unclear";
}
