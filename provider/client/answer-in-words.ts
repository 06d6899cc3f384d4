import type { Answer, Call } from "./call.js";
import { cleanDetails } from "./clean-details.js";
import { parseErrorBody } from "./error-body.js";
import { excerpt } from "./excerpt.js";
import type { JsonValue } from "./json.js";
import { readable } from "./readable.js";
import type { Redactor } from "./redactor.js";
import { retryAfter } from "./retry-after.js";
import { hideSentValues } from "./sent-values.js";

const longestExcerpt = 200;
const longestMessage = 1_000;

/** What an API's refusal says, in words fit for a message: no secret, no value that was sent. */
export interface Refusal {
  readonly errorName: string | undefined;
  readonly errorId: string | undefined;
  readonly details: JsonValue | undefined;
  /** All of it in a sentence. */
  readonly sentence: string;
}

/** Tells what was answered. Whatever comes from outside passes its filters. */
export class AnswerInWords {
  readonly #redactor: Redactor;

  /** @param redactor - knows the client's secrets */
  constructor(redactor: Redactor) {
    this.#redactor = redactor;
  }

  /** The API's own refusal: JSON, or an empty body. */
  refusal(call: Call, answer: Answer): Refusal {
    const body = parseErrorBody(answer.text);
    const errorName = this.#redacted(body?.name);
    const errorId = this.#redacted(body?.id);
    const details =
      body?.details === undefined ? undefined : cleanDetails(body.details, (text) => this.#clean(text, call));
    const wait = [403, 429, 503].includes(answer.status) ? retryAfter(answer.headers) : undefined;
    const facts = [
      details === undefined ? "" : readable(details),
      errorId === undefined ? "" : `error id ${errorId}`,
      wait === undefined ? "" : `it asks to wait ${Math.ceil(wait / 1000)} s`,
    ].filter(Boolean);
    const name = errorName ?? (body?.code === undefined ? undefined : `code ${body.code}`);
    const head = `Comm100 answered ${answer.status}${name === undefined ? "" : ` ${name}`}`;
    const tail = facts.length === 0 ? "" : ` (${facts.join("; ")})`;
    const words =
      body?.message === undefined ? ", without a message" : `: "${this.#short(body.message, call, longestMessage)}"`;
    return { errorName, errorId, details, sentence: `${head}${words}${tail}.` };
  }

  /** A page of someone else, such as a firewall's. */
  page(call: Call, answer: Answer): string {
    const type = answer.headers["content-type"]?.split(";")[0]?.trim() ?? "no content type";
    const words = this.#short(excerpt(answer.text), call, longestExcerpt);
    const shown = words === "" ? "an empty body" : `"${words}"`;
    return `The answer was ${answer.status} with ${type} instead of JSON: ${shown}.`;
  }

  /** What the network said. */
  plain(text: string): string {
    return this.#redactor.redact(text);
  }

  #redacted(text: string | undefined): string | undefined {
    return text === undefined ? undefined : this.#redactor.redact(text);
  }

  #clean(text: string, call: Call): string {
    return this.#redactor.redact(hideSentValues(text, call.body));
  }

  #short(text: string, call: Call, longest: number): string {
    const words = this.#clean(text, call).replace(/\s+/g, " ");
    return words.length > longest ? `${words.slice(0, longest)}…` : words;
  }
}
