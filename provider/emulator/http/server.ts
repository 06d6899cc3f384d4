import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { ApiError } from "../api-error.js";
import type { JsonValue } from "../json.js";
import { Query } from "../rules/query.js";
import { withoutCredentials } from "../rules/without-credentials.js";
import type { Site } from "../state/site.js";
import { answerApi, answerToken, errorAnswer } from "./api.js";
import type { ControlCall } from "./control.js";
import { parseBody, readBody, send } from "./exchange.js";
import type { Answer } from "./exchange.js";
import type { Fault, Faults } from "./faults.js";
import type { Journal } from "./journal.js";
import type { Limit } from "./limit.js";
import { isNeighbours, refuseNeighbour } from "./neighbours.js";
import { refuseStranger, type Welcome } from "./strangers.js";
import type { Tokens } from "./tokens.js";

/** The parts that a server works with. */
export interface Parts {
  readonly site: Site;
  readonly tokens: Tokens;
  readonly limit: Limit;
  readonly faults: Faults;
  readonly journal: Journal;
  /** Whether the journal shows credentials. */
  readonly showSecrets: boolean;
  /** Answers the control paths; undefined for any other path. */
  readonly control: (call: ControlCall) => Answer | undefined;
  readonly welcome: Welcome;
  /** Ends the waiting of delayed answers. */
  readonly closing: AbortSignal;
}

interface Incoming {
  readonly method: string;
  /** Path as written, with its leading slash. */
  readonly pathname: string;
  /** Path without the base. */
  readonly path: string;
  readonly query: Query;
  readonly body: JsonValue | undefined | Error;
  readonly request: IncomingMessage;
  readonly at: number;
}

/** A server that is not listening yet. */
export function makeServer(parts: Parts): Server {
  // Told while the caller is surely there, once for all calls of a connection.
  const neighbours = new WeakSet<Socket>();
  const server = createServer((request, response) => {
    const refusal = neighbours.has(request.socket) ? refuseNeighbour() : undefined;
    handle(parts, request, response, refusal).catch((error: unknown) => {
      send(response, errorAnswer(error));
    });
  });
  if (!parts.welcome.isOpen)
    server.on("connection", (socket) => {
      if (isNeighbours(socket)) neighbours.add(socket);
    });
  return server;
}

async function handle(
  parts: Parts,
  request: IncomingMessage,
  response: ServerResponse,
  refused: Answer | undefined,
): Promise<void> {
  const stranger = refused ?? refuseStranger(request.headers, request.url ?? "/", parts.welcome);
  if (stranger !== undefined) {
    request.resume();
    send(response, stranger);
    return;
  }
  const incoming = await read(parts, request);
  const { method, pathname, query, body } = incoming;
  const control = parts.control({ method, path: pathname, query, body, headers: request.headers });
  if (control !== undefined) {
    send(response, control);
    return;
  }
  const refusal = limited(parts, incoming);
  const fault = refusal === undefined ? parts.faults.take(method, incoming.path) : undefined;
  if (fault?.drop === "beforeWrite") {
    note(parts, incoming, 0);
    response.destroy();
    return;
  }
  const done = refusal === undefined && fault?.done === true ? answerOf(parts, incoming) : undefined;
  const answer = refusal ?? faultAnswer(fault) ?? done ?? answerOf(parts, incoming);
  if (fault?.delayMs !== undefined)
    await wait(fault.delayMs, undefined, { signal: parts.closing }).catch(() => undefined);
  note(parts, incoming, fault?.drop === undefined ? answer.status : 0);
  if (fault?.drop === undefined) send(response, answer);
  else response.destroy();
}

async function read(parts: Parts, request: IncomingMessage): Promise<Incoming> {
  const at = Date.now();
  const url = new URL(request.url ?? "/", parts.site.url);
  const text = await readBody(request);
  return {
    method: (request.method ?? "GET").toUpperCase(),
    pathname: url.pathname,
    path: url.pathname.replace(/^\/(?:v4\/)?|(?<!\/)\/+$/gi, ""),
    query: new Query(url, parts.site.url),
    body: parseBody(text, request.headers["content-type"]),
    request,
    at,
  };
}

function note({ journal, site, showSecrets }: Parts, incoming: Incoming, status: number): void {
  const { method, path, query, body, at } = incoming;
  const shape = site.model.routes.find(path)?.route.resource.shape;
  const shown = (value: JsonValue) => (showSecrets ? value : withoutCredentials(value, shape));
  const sent = body instanceof Error || body === undefined ? {} : { body: shown(body) };
  journal.add({ method, path, query: query.toObject(), status, at, ...sent });
}

/** The API counts its calls; tokens come from another host and are not counted. */
function limited({ limit }: Parts, { pathname, request, at }: Incoming): Answer | undefined {
  if (!isApi(pathname)) return undefined;
  const seconds = limit.refuse(request.socket.remoteAddress ?? "", at);
  if (seconds === undefined) return undefined;
  const { status, headers } = limit.answer(seconds);
  const error = status === 403 ? "AuthorizationFailed" : "TooManyRequests";
  return { status, headers, body: new ApiError(status, error, "There were too many calls from this address.").body() };
}

function faultAnswer(fault: Fault | undefined): Answer | undefined {
  if (fault?.status === undefined) return undefined;
  const body =
    fault.body ?? new ApiError(fault.status, "InternalServerError", "A fault that the test asked for.").body();
  return { status: fault.status, body: fault.status === 204 ? undefined : body, headers: fault.headers };
}

function answerOf(parts: Parts, incoming: Incoming): Answer {
  const { method, pathname, path, query, body, request } = incoming;
  if (/^\/oauth\/token\/?$/i.test(pathname))
    return answerToken(parts.tokens, method, body, request.headers["content-type"]);
  if (isApi(pathname))
    return answerApi(parts.site, parts.tokens, {
      method,
      path,
      query,
      authorization: request.headers.authorization,
      body,
    });
  return errorAnswer(
    new ApiError(
      404,
      "EntityNotFound",
      `There is nothing at ${pathname}. The API stands under /v4/, tokens under /oauth/token.`,
    ),
  );
}

function isApi(pathname: string): boolean {
  return /^\/v4\//i.test(pathname);
}
