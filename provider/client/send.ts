import got, { RequestError, TimeoutError } from "got";
import type { Response } from "got";
import { agentsFor } from "./agents.js";
import type { Answer, Call } from "./call.js";
import { isDistrust } from "./distrust.js";
import { NoAnswer, tooLarge } from "./no-answer.js";
import { ProxyFailure } from "./proxy/proxy-failure.js";
import type { TimeOuts } from "./time-outs.js";
import { packageVersion } from "./version.js";

const userAgent = `pulumi-comm100/${packageVersion()}`;
/** A page of a hundred articles, each with pictures in it, is well below. */
const mostBytes = 64_000_000;

/**
 * Makes one attempt at a call. Redirects are not followed: they would carry credentials to another place. Certificates are checked whatever
 * the environment says.
 *
 * @param call - what to send
 * @param authorization - value of that header; none for a request for a token
 * @param timeOuts - limits of the attempt's phases
 * @throws NoAnswer when none came
 */
export async function send(call: Call, authorization: string | undefined, timeOuts: TimeOuts): Promise<Answer> {
  const { tunnel, ...phases } = timeOuts;
  const agent = await agentsFor(call.proxy, tunnel);
  try {
    const request = got.stream(call.url, {
      method: call.method,
      headers: { "user-agent": userAgent, accept: "application/json", ...content(call), authorization },
      ...(call.body === undefined ? {} : { body: encode(call.body) }),
      agent,
      https: { rejectUnauthorized: true },
      timeout: phases,
      retry: { limit: 0 },
      throwHttpErrors: false,
      followRedirect: false,
    });
    // Otherwise it waits for one.
    if (call.body === undefined && call.method !== "GET") request.end();
    const text = await textOf(request);
    const { statusCode = 0, headers = {} } = request.response ?? {};
    return { status: statusCode, headers: flatten(headers), text };
  } catch (error) {
    throw describeFailure(error, call.url.protocol === "https:");
  }
}

/** Reads an answer up to a limit, which counts what compressed bytes become: a thousandth of it may have been sent. */
async function textOf(request: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.byteLength;
    // Leaving the loop closes the connection.
    if (size > mostBytes) throw new NoAnswer(tooLarge, `has more than ${mostBytes / 1_000_000} MB`, true, true);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function content(call: Call): Record<string, string> {
  if (call.body === undefined) return {};
  const form = call.body instanceof URLSearchParams;
  return { "content-type": form ? "application/x-www-form-urlencoded" : "application/json" };
}

function encode(body: NonNullable<Call["body"]> | null): string {
  return body instanceof URLSearchParams ? body.toString() : JSON.stringify(body);
}

function flatten(headers: Response["headers"]): Answer["headers"] {
  const entries = Object.entries(headers).map(([name, value]) => [name, value?.toString()] as const);
  return Object.fromEntries(entries);
}

function describeFailure(error: unknown, encrypted: boolean): unknown {
  if (!(error instanceof RequestError)) return error;
  if (error.cause instanceof ProxyFailure) {
    const { code, message, lasting, advice } = error.cause;
    return new NoAnswer(code, message, false, lasting, advice);
  }
  const { timings } = error;
  const connected = (encrypted ? timings?.secureConnect : timings?.connect) ?? timings?.upload;
  const reason = error instanceof TimeoutError ? `no ${error.event} in time` : error.message;
  return new NoAnswer(error.code, reason, connected !== undefined, isDistrust(error.code));
}
