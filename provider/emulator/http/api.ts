import { ApiError, badParameter } from "../api-error.js";
import type { JsonValue } from "../json.js";
import { textOf } from "../json.js";
import { perform } from "../rules/call.js";
import type { Query } from "../rules/query.js";
import type { Site } from "../state/site.js";
import { authenticate } from "./authentication.js";
import type { Answer } from "./exchange.js";
import { refusalOf } from "./firewall.js";
import type { Tokens } from "./tokens.js";

/** One call of the API as it came in. */
export interface ApiCall {
  readonly method: string;
  readonly path: string;
  readonly query: Query;
  readonly authorization: string | undefined;
  readonly body: JsonValue | undefined | Error;
}

/** Answers a call of the API; what the API refuses becomes its error. */
export function answerApi(site: Site, tokens: Tokens, call: ApiCall): Answer {
  try {
    const refusal = site.isStrict("firewall") ? refusalOf(call.query.toObject(), call.body) : undefined;
    if (refusal !== undefined) return refusal;
    authenticate(call.authorization, call.query, site.credentials, tokens);
    if (call.body instanceof Error) throw badParameter("ParameterFormatIncorrect", "body", "The body is not JSON.");
    return perform(site, call.path, call.method, call.query, call.body);
  } catch (error) {
    return errorAnswer(error);
  }
}

/** An error as the API writes it; one of the emulator's own as a 500. */
export function errorAnswer(error: unknown): Answer {
  if (error instanceof ApiError) {
    const headers = error.status === 401 ? { "WWW-Authenticate": 'Basic realm="Comm100"' } : {};
    return { status: error.status, body: error.body(), headers };
  }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { status: 500, body: new ApiError(500, "InternalServerError", message).body() };
}

/** Answers a call of `oauth/token`. */
export function answerToken(
  tokens: Tokens,
  method: string,
  body: JsonValue | undefined | Error,
  contentType: string | undefined,
): Answer {
  if (method !== "POST")
    return { status: 405, body: { error: "invalid_request", error_description: "Only POST is offered." } };
  if (contentType?.includes("x-www-form-urlencoded") !== true)
    return { status: 400, body: { error: "invalid_request", error_description: "The body must be a form." } };
  const fields = body === undefined || body instanceof Error || typeof body !== "object" ? {} : body;
  const form = new Map(Object.entries(fields ?? {}).map(([name, value]) => [name, textOf(value)]));
  return tokens.grant(form, Date.now());
}
