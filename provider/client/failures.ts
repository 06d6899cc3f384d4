import { adviceFor } from "./advice.js";
import { AnswerInWords } from "./answer-in-words.js";
import type { Call, Outcome } from "./call.js";
import type { Credentials } from "./credentials.js";
import { parseErrorBody } from "./error-body.js";
import { errorClassOf } from "./error-table.js";
import type { ErrorClass } from "./error-table.js";
import type { Comm100Error, ErrorFacts } from "./errors/comm100-error.js";
import { ConnectionError } from "./errors/connection-error.js";
import { UnexpectedAnswerError } from "./errors/unexpected-answer-error.js";
import { meaningOf } from "./meaning.js";
import { type NoAnswer, tooLarge } from "./no-answer.js";
import type { ProbeResult } from "./probe.js";
import type { Redactor } from "./redactor.js";
import { sentNames } from "./sent-names.js";

/** What is known of a refusal besides the answer. */
export interface RefusalFacts {
  /** The status that it stands for. @defaultValue what its answer says */
  readonly meaning?: number;
  /** What a call came to that every agent may make, if one was made. */
  readonly probe?: ProbeResult | undefined;
}

const firewallAdvice =
  "A firewall or a proxy seems to have answered in the API's place. Comm100's own firewall may reject HTML or script in plain text: " +
  'send such a text as "data:text/plain;base64," and its base64, where the field takes that form. Otherwise check `domain` and the network.';
const misshapenAdvice =
  "Something in between, such as a gateway, may have answered in the API's place, or the API has changed. Such an answer is not believed: " +
  "nothing was made of it. Try again later; if it stays, look for a newer version of pulumi-comm100, or report this.";

/** Makes the errors of one client: what was asked, what was answered, what to do. */
export class Failures {
  readonly #kind: Credentials["kind"];
  readonly #words: AnswerInWords;

  /**
   * @param kind - how calls are authenticated
   * @param redactor - knows the client's secrets
   */
  constructor(kind: Credentials["kind"], redactor: Redactor) {
    this.#kind = kind;
    this.#words = new AnswerInWords(redactor);
  }

  /**
   * The answer is not 2xx.
   *
   * @param facts - what else is known
   */
  refused(
    call: Call,
    outcome: Outcome,
    { meaning = meaningOf(outcome.answer), probe }: RefusalFacts = {},
  ): Comm100Error {
    const { answer, earlierMayHaveArrived } = outcome;
    const body = parseErrorBody(answer.text);
    const fromApi = body !== undefined || answer.text.trim() === "";
    // A gateway's own page for 5xx, 401 and 429 means what the status says; any other page is not about the object.
    if (answer.status < 400 || (!fromApi && meaning < 500 && ![401, 429].includes(meaning))) {
      return this.unreadable(call, outcome);
    }
    const { sentence, ...facts } = this.#words.refusal(call, answer);
    const said = fromApi ? sentence : this.#words.page(call, answer);
    const advice = adviceFor(meaning, { body, kind: this.#kind, sent: sentNames(call), probe });
    const mayHaveArrived = earlierMayHaveArrived || meaning >= 500;
    const all = factsOf(call, { ...facts, status: answer.status, mayHaveArrived, advice });
    return new (errorClassOf(meaning))([asked(call), said, advice].join("\n"), all);
  }

  /** The request for a token was refused; whatever the status says, it is the credentials. */
  tokenRefused(call: Call, outcome: Outcome): Comm100Error {
    const meaning = meaningOf(outcome.answer);
    return this.refused(call, outcome, { meaning: [400, 403].includes(meaning) ? 401 : meaning });
  }

  /** A call could not be repeated, though an earlier attempt may have arrived. */
  afterEarlierAttempt(call: Call, error: Comm100Error): Comm100Error {
    const { status, errorName, errorId, details, method, path, advice } = error;
    const facts = { status, errorName, errorId, details, method, path, advice, mayHaveArrived: call.writes };
    return new (error.constructor as ErrorClass)(error.message, facts);
  }

  /** What answered is not the API, or not as it is documented. */
  unreadable(call: Call, { answer, earlierMayHaveArrived }: Outcome): UnexpectedAnswerError {
    const redirect = answer.status >= 300 && answer.status < 400;
    const said = redirect
      ? this.#words.plain(redirected(call, answer.headers["location"]))
      : this.#words.page(call, answer);
    const advice = redirect ? "Check `domain` or `endpoint`." : `${firewallAdvice}${throughWhich(call)}`;
    const mayHaveArrived = earlierMayHaveArrived || answer.status < 400;
    const facts = factsOf(call, { status: answer.status, mayHaveArrived });
    return new UnexpectedAnswerError([asked(call), said, advice].join("\n"), facts);
  }

  /** The API answered JSON of another shape than documented. */
  misshapen(call: Call, { answer }: Outcome, flaw: string): UnexpectedAnswerError {
    const said = `Comm100 answered ${answer.status}, but ${this.#words.plain(flaw)}.`;
    const facts = factsOf(call, { status: answer.status, mayHaveArrived: true });
    return new UnexpectedAnswerError([asked(call), said, misshapenAdvice].join("\n"), facts);
  }

  /** A list changed each time that it was read. */
  restless(call: Call, times: number): UnexpectedAnswerError {
    const said = `It was read ${times} times, and changed each time while it was read: rows came twice, or their count differed from page to page.`;
    const advice = "So it is not known whether all are there. Try again when nobody works on the site.";
    return new UnexpectedAnswerError([asked(call), said, advice].join("\n"), factsOf(call, {}));
  }

  /** No answer came, or one that does not end. */
  unanswered(call: Call, cause: NoAnswer): Comm100Error {
    const arrival = cause.sent && call.writes ? " The request may have arrived all the same." : "";
    const through =
      call.proxy === undefined || cause.advice !== undefined ? "" : `, through the proxy ${call.proxy.name}`;
    const facts = factsOf(call, { mayHaveArrived: cause.sent });
    if (cause.code === tooLarge) {
      const said = `The answer of ${call.url.host}${through} ${cause.reason}, and was not read to its end.${arrival}`;
      return new UnexpectedAnswerError([asked(call), said, misshapenAdvice].join("\n"), facts);
    }
    const said = `No answer came from ${call.url.host}${through}: ${this.#words.plain(cause.reason)} (${cause.code}).${arrival}`;
    return new ConnectionError([asked(call), said, cause.advice ?? connectionAdvice(cause)].join("\n"), facts);
  }
}

function asked(call: Call): string {
  return `Could not ${call.purpose} (${call.method} ${call.path}).`;
}

function factsOf(call: Call, facts: ErrorFacts): ErrorFacts {
  const mayHaveArrived = call.writes && facts.mayHaveArrived === true;
  return { ...facts, method: call.method, path: call.path, mayHaveArrived };
}

function throughWhich({ proxy }: Call): string {
  return proxy === undefined ? "" : ` The call went through the proxy ${proxy.name}, which ${proxy.variable} names.`;
}

function redirected(call: Call, location: string | undefined): string {
  const host = URL.parse(location ?? "", call.url.href)?.host ?? "another place";
  return `The answer was a redirect to ${host}, which is not followed: it could lead credentials astray.`;
}

function connectionAdvice(cause: NoAnswer): string {
  if (cause.lasting) {
    return "The connection cannot be trusted. Behind a company's proxy, name its certificate in NODE_EXTRA_CA_CERTS.";
  }
  if (cause.code === "ENOTFOUND") return "Check `domain` (or `endpoint`) and the network's name server.";
  return "Check `domain` (or `endpoint`), the network and any proxy or firewall, then try again.";
}
