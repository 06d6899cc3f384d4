import type { Answer, Call } from "./call.js";
import { cleanDetails } from "./clean-details.js";
import { parseErrorBody } from "./error-body.js";
import { excerpt } from "./excerpt.js";
import type { JsonValue } from "./json.js";
import { readable } from "./readable.js";
import type { Redactor } from "./redactor.js";
import { retryAfter } from "./retry-after.js";
import { sentNames } from "./sent-names.js";
import { sentValues } from "./sent-values.js";
import { withoutCodes } from "./without-codes.js";

/** Characters that are shown of a page, a message, another text, a name. */
const longest = { page: 200, message: 1_000, detail: 300, name: 100 };
/** Of a longer text no more is looked at. */
const looked = 3_000;

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
    const show = this.#shower(call);
    const errorName = body?.name === undefined ? undefined : show(body.name, longest.name);
    const errorId = body?.id === undefined ? undefined : show(body.id, longest.name);
    const details = body?.details === undefined ? undefined : detailsOf(body.details, call, show);
    const wait = [403, 429, 503].includes(answer.status) ? retryAfter(answer.headers) : undefined;
    const facts = [
      details === undefined ? "" : readable(details),
      errorId === undefined ? "" : `error id ${errorId}`,
      wait === undefined ? "" : `it asks to wait ${Math.ceil(wait / 1000)} s`,
    ].filter(Boolean);
    const code = body?.code === undefined ? undefined : `code ${show(body.code, longest.name)}`;
    const name = errorName ?? code;
    const head = `Comm100 answered ${answer.status}${name === undefined ? "" : ` ${name}`}`;
    const tail = facts.length === 0 ? "" : ` (${facts.join("; ")})`;
    const words = body?.message === undefined ? ", without a message" : `: "${show(body.message, longest.message)}"`;
    return { errorName, errorId, details, sentence: `${head}${words}${tail}.` };
  }

  /** A page of someone else, such as a firewall's. */
  page(call: Call, answer: Answer): string {
    const type = answer.headers["content-type"]?.split(";")[0]?.trim() ?? "";
    const isType = /^[\w.+-]{1,40}\/[\w.+-]{1,80}$/.test(type);
    const shownType = isType ? this.#shower(call)(type, longest.name) : `${type === "" ? "no" : "an odd"} content type`;
    const words = this.#shower(call)(excerpt(answer.text), longest.page);
    const shown = words === "" ? "an empty body" : `"${words}"`;
    return `The answer was ${answer.status} with ${shownType} instead of JSON: ${shown}.`;
  }

  /** What the network said, or an answer's headers. */
  plain(text: string): string {
    return this.#redactor.redact(text);
  }

  /** What shows texts from outside, as far as they may be seen. What was sent is looked up once. */
  #shower(call: Call): Shower {
    const sent = sentValues(call.body);
    return (text, most) => {
      // Cut where a word ends, so that half a secret does not pass for none.
      const start = text.length > looked ? text.slice(0, looked).replace(/\S{1,500}$/, "") : text;
      const words = withoutCodes(this.#redactor.redact(start, sent)).replace(/\s+/g, " ").trim();
      return words.length > most || start !== text ? `${words.slice(0, most)}…` : words;
    };
  }
}

type Shower = (text: string, most: number) => string;

function detailsOf(details: JsonValue, call: Call, show: Shower): JsonValue {
  const known = lettersOf(`${call.path} ${sentNames(call, Infinity) ?? ""}`);
  const clean = (text: string) => show(text, longest.detail);
  // A field may be called like a value that was sent.
  const isName = (text: string) => /^\p{L}[\p{L}\p{N} ._-]{0,99}$/u.test(text) && known.includes(lettersOf(text));
  const nameOf = (text: string) => (isName(text) ? text : clean(text));
  return cleanDetails(details, { clean, nameOf });
}

/** `First name` is `firstName`. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
