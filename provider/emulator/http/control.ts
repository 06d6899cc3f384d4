import type { Emulator } from "../emulator.js";
import type { JsonObject, JsonValue } from "../json.js";
import { isObject, textOf } from "../json.js";
import type { Query } from "../rules/query.js";
import type { Answer } from "./exchange.js";
import type { CallFilter } from "./journal.js";

/** Base of the control paths, which need no credentials and count as no call. */
export const controlBase = "/_emulator/";

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

/** Answers a call of the control paths: what {@link Emulator} offers, for users of a shell. */
export function answerControl(
  emulator: Emulator,
  method: string,
  path: string,
  query: Query,
  body: JsonValue | undefined | Error,
): Answer {
  if (body instanceof Error) return { status: 400, body: { message: body.message } };
  try {
    return act(emulator, method, path, query, body) ?? { status: 404, body: help };
  } catch (error) {
    return { status: 400, body: { message: error instanceof Error ? error.message : String(error) } };
  }
}

function act(
  emulator: Emulator,
  method: string,
  path: string,
  query: Query,
  body: JsonValue | undefined,
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
        emulator.fault(isObject(body) ? body : {});
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
      return actOnObjects(emulator, `${method} ${kind}`, target, isObject(body) ? body : {});
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
