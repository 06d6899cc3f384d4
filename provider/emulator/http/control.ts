import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { Emulator } from "../emulator.js";
import type { JsonObject, JsonValue } from "../json.js";
import { isObject, textOf } from "../json.js";
import type { Query } from "../rules/query.js";
import type { Answer } from "./exchange.js";
import type { CallFilter } from "./journal.js";

/** Base of the control paths, which need no credentials of the API and count as no call. */
const controlBase = "/_emulator/";

const help: JsonObject = {
  "GET _emulator/calls?method=&path=": "the journal; path may hold {…} for any id",
  "DELETE _emulator/calls": "forgets the journal",
  "POST _emulator/faults": "arms a fault: {method, path, times, after, status, done, body, headers, drop, delayMs}",
  "DELETE _emulator/faults": "disarms all faults",
  "POST _emulator/reset": "back to the seed",
  "POST _emulator/tokens:revoke?refresh=true": "makes the tokens invalid",
  "GET _emulator/rows/{collection}": "every object of a collection",
  "GET _emulator/objects/{path}": "one object as stored",
  "POST _emulator/objects/{collection}": "inserts an object, without any check",
  "PATCH _emulator/objects/{path}": "changes an object, without any check",
  "DELETE _emulator/objects/{path}": "deletes an object, without any check",
};

/** A call that may be one of the control paths. */
export interface ControlCall {
  readonly method: string;
  readonly path: string;
  readonly query: Query;
  readonly body: JsonValue | undefined | Error;
  readonly headers: IncomingHttpHeaders;
}

/**
 * Answers a call of the control paths: what {@link Emulator} offers, for users of a shell.
 *
 * @param token - What a call has to show, where other machines can make it.
 * @returns undefined for any other path.
 */
export function answerControl(emulator: Emulator, token: string | undefined, call: ControlCall): Answer | undefined {
  const { method, path, query, body, headers } = call;
  if (!path.startsWith(controlBase)) return undefined;
  if (token !== undefined && !isShown(token, headers.authorization))
    return refusal(401, "The controls want the header that the emulator printed: authorization: Bearer …");
  if (body !== undefined && !isJson(headers["content-type"]))
    return refusal(400, "A body has to be JSON, and its header content-type: application/json.");
  if (body instanceof Error) return refusal(400, body.message);
  if (body !== undefined && !isObject(body)) return refusal(400, "The body has to be an object.");
  try {
    return act(emulator, method, path.slice(controlBase.length), query, body) ?? { status: 404, body: help };
  } catch (error) {
    return refusal(400, error instanceof Error ? error.message : String(error));
  }
}

/** A page on the web can send other types to anybody without being asked. */
function isJson(type: string | undefined): boolean {
  return /^application\/json\s*(?:;|$)/i.test(type ?? "");
}

function isShown(token: string, authorization = ""): boolean {
  const [shown, known] = [authorization, `Bearer ${token}`].map((text) => createHash("sha256").update(text).digest());
  return shown !== undefined && known !== undefined && timingSafeEqual(shown, known);
}

function refusal(status: number, message: string): Answer {
  return { status, body: { message } };
}

function act(
  emulator: Emulator,
  method: string,
  path: string,
  query: Query,
  body: JsonObject = {},
): Answer | undefined {
  const [kind = "", ...rest] = path.split("/");
  const target = rest.join("/");
  switch (`${method} ${kind}`) {
    case "GET ":
      return { status: 200, body: help };
    case "GET calls":
      return { status: 200, body: emulator.callsOf(filterOf(query)) as unknown as JsonValue };
    case "DELETE calls":
      return done(() => {
        emulator.forgetCalls();
      });
    case "POST faults":
      return done(() => {
        emulator.fault(body);
      });
    case "DELETE faults":
      return done(() => {
        emulator.clearFaults();
      });
    case "POST reset":
      return done(() => {
        emulator.reset();
      });
    case "POST tokens:revoke":
      return done(() => {
        emulator.revokeTokens({ refresh: query.flag("refresh") });
      });
    default:
      return actOnObjects(emulator, `${method} ${kind}`, target, body);
  }
}

function actOnObjects(emulator: Emulator, what: string, target: string, body: JsonObject): Answer | undefined {
  switch (what) {
    case "GET rows":
      return { status: 200, body: emulator.rows(target) };
    case "GET objects":
      return { status: 200, body: emulator.find(target) ?? null };
    case "POST objects":
      return { status: 201, body: emulator.insert(target, body) };
    case "PATCH objects":
      return done(() => {
        emulator.edit(target, body);
      });
    case "DELETE objects":
      return done(() => {
        emulator.remove(target);
      });
    default:
      return undefined;
  }
}

function done(action: () => void): Answer {
  action();
  return { status: 204 };
}

function filterOf(query: Query): CallFilter {
  const [method, path] = [textOf(query.get("method")), textOf(query.get("path"))];
  return { ...(method === "" ? {} : { method }), ...(path === "" ? {} : { path }) };
}
