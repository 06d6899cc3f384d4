import { adviceFor } from "./advice.js";
import type { Call, Outcome } from "./call.js";
import type { Credentials } from "./credentials.js";
import { parseErrorBody } from "./error-body.js";
import type { ErrorBody } from "./error-body.js";
import { errorClassOf } from "./error-table.js";
import { AuthenticationError } from "./errors/authentication-error.js";
import type { Comm100Error, ErrorFacts } from "./errors/comm100-error.js";
import { ConnectionError } from "./errors/connection-error.js";
import { UnexpectedAnswerError } from "./errors/unexpected-answer-error.js";
import { excerpt } from "./excerpt.js";
import type { JsonValue } from "./json.js";
import { meaningOf } from "./meaning.js";
import type { NoAnswer } from "./no-answer.js";
import { readable } from "./readable.js";
import type { Redactor } from "./redactor.js";
import { hideSentValues } from "./sent-values.js";

const longestExcerpt = 200;

const firewallAdvice =
  "A firewall or a proxy seems to have answered in the API's place. Comm100's own firewall may reject HTML or script in plain text: " +
  'send such a text as "data:text/plain;base64," and its base64, where the field takes that form. Otherwise check `domain` and the network.';

/** Makes the errors of one client. What comes from outside passes its filters before it stands in a message. */
export class Failures {
  readonly #kind: Credentials["kind"];
  readonly #redactor: Redactor;

  /**
   * @param kind - how calls are authenticated
   * @param redactor - knows the client's secrets
   */
  constructor(kind: Credentials["kind"], redactor: Redactor) {
    this.#kind = kind;
    this.#redactor = redactor;
  }

  /** The API refused: a status that is not 2xx. */
  refused(call: Call, outcome: Outcome): Comm100Error {
    const { answer } = outcome;
    const meaning = meaningOf(answer);
    const body = parseErrorBody(answer.text);
    const readableBody = body !== undefined || answer.text.trim() === "";
    if (answer.status < 400 || (!readableBody && meaning < 500 && ![401, 429].includes(meaning))) {
      return this.unreadable(call, outcome);
    }
    const facts = {
      status: answer.status,
      errorName: this.#clean(body?.name, call),
      errorId: this.#clean(body?.id, call),
      details: this.#cleanDetails(body?.details, call),
      mayHaveArrived: outcome.earlierMayHaveArrived || meaning >= 500,
    };
    const said = readableBody ? this.#said(answer.status, body, facts, call) : this.#page(call, outcome);
    const message = [asked(call), said, adviceFor(meaning, body, this.#kind)].join("\n");
    return new (errorClassOf(meaning))(message, factsOf(call, facts));
  }

  /** The request for a token was refused; whatever the status, the credentials did not do. */
  tokenRefused(call: Call, outcome: Outcome): Comm100Error {
    const error = this.refused(call, outcome);
    if (![400, 403].includes(outcome.answer.status)) return error;
    const lines = error.message.split("\n").slice(0, 2);
    return new AuthenticationError([...lines, adviceFor(401, undefined, this.#kind)].join("\n"), error);
  }

  /** What answered is not the API, or not as it is documented. */
  unreadable(call: Call, outcome: Outcome): UnexpectedAnswerError {
    const { status, headers } = outcome.answer;
    const redirect = status >= 300 && status < 400;
    const target = redirect ? URL.parse(headers["location"] ?? "", call.url.href)?.host : undefined;
    const said = redirect
      ? `Comm100 answered ${status}, a redirect to ${target ?? "another place"}, which is not followed since it could lead credentials astray.`
      : this.#page(call, outcome);
    const advice = redirect ? "Check `domain` or `endpoint`." : firewallAdvice;
    const mayHaveArrived = outcome.earlierMayHaveArrived || status < 400;
    return new UnexpectedAnswerError([asked(call), said, advice].join("\n"), factsOf(call, { status, mayHaveArrived }));
  }

  /** The API answered JSON of another shape than documented. */
  misshapen(call: Call, outcome: Outcome, expected: string): UnexpectedAnswerError {
    const { status } = outcome.answer;
    const message = [
      asked(call),
      `Comm100 answered ${status}, but ${expected}.`,
      "The API may have changed: look for a newer version of pulumi-comm100, or report this.",
    ].join("\n");
    return new UnexpectedAnswerError(message, factsOf(call, { status, mayHaveArrived: true }));
  }

  /** No answer came. */
  unanswered(call: Call, cause: NoAnswer, earlierMayHaveArrived: boolean): ConnectionError {
    const mayHaveArrived = earlierMayHaveArrived || cause.sent;
    const arrival = mayHaveArrived && call.method !== "GET" ? " The request may have arrived all the same." : "";
    const reason = this.#redactor.redact(cause.reason);
    const said = `No answer came from ${call.url.host}: ${reason} (${cause.code}).${arrival}`;
    const message = [asked(call), said, connectionAdvice(cause)].join("\n");
    return new ConnectionError(message, factsOf(call, { mayHaveArrived }));
  }

  #said(status: number, body: ErrorBody | undefined, facts: ErrorFacts, call: Call): string {
    const name = facts.errorName ?? (body?.code === undefined ? "" : `code ${body.code}`);
    const words = this.#clean(body?.message, call);
    const rest = [
      facts.details === undefined ? "" : readable(facts.details),
      facts.errorId === undefined ? "" : `error id ${facts.errorId}`,
    ].filter(Boolean);
    const head = `Comm100 answered ${status}${name === "" ? "" : ` ${name}`}`;
    const tail = rest.length === 0 ? "" : ` (${rest.join("; ")})`;
    return words === undefined ? `${head}, without a message${tail}.` : `${head}: "${words}"${tail}.`;
  }

  #page(call: Call, { answer }: Outcome): string {
    const type = answer.headers["content-type"]?.split(";")[0]?.trim() ?? "no content type";
    const words = this.#clean(excerpt(answer.text), call) ?? "";
    const shown = words.length > longestExcerpt ? `${words.slice(0, longestExcerpt)}…` : words;
    const page = shown === "" ? "an empty body" : `"${shown}"`;
    return `The answer was ${answer.status} with ${type} instead of JSON: ${page}.`;
  }

  #clean(text: string | undefined, call: Call): string | undefined {
    return text === undefined ? undefined : this.#redactor.redact(hideSentValues(text, call.body));
  }

  #cleanDetails(details: JsonValue | undefined, call: Call): JsonValue | undefined {
    return details === undefined ? undefined : mapText(details, (text) => this.#clean(text, call) ?? text);
  }
}

function asked(call: Call): string {
  return `Could not ${call.purpose} (${call.method} ${call.path}).`;
}

function factsOf(call: Call, facts: ErrorFacts): ErrorFacts {
  const write = call.method !== "GET";
  return { ...facts, method: call.method, path: call.path, mayHaveArrived: write && facts.mayHaveArrived === true };
}

function connectionAdvice(cause: NoAnswer): string {
  if (cause.lasting) {
    return "The connection is not trusted. Behind a company's proxy, name its certificate in NODE_EXTRA_CA_CERTS.";
  }
  if (cause.code === "ENOTFOUND") return "Check `domain` (or `endpoint`) and the network's name server.";
  return "Check `domain` (or `endpoint`), the network and any proxy or firewall, then try again.";
}

function mapText(value: JsonValue, change: (text: string) => string): JsonValue {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item) => mapText(item, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapText(item, change)]));
}
