import { notFound } from "../api-error.js";
import type { JsonObject } from "../json.js";
import { isObject, textOf } from "../json.js";
import type { Found } from "../state/found.js";
import { answer, whole } from "./answer.js";
import { bodyObject } from "./body.js";
import type { Call, Outcome } from "./call.js";
import { update } from "./write.js";

/**
 * Reads, changes or clears the settings that an action has under a key of the name of its type. Throws 404 where
 * the action is of another type or has none.
 */
export function settings(call: Call, found: Found, type: string): Outcome {
  const { site, operation } = call;
  const own = textOf(found.state["type"]);
  if (own.toLowerCase() !== type) throw notFound(type, found.id);
  if (operation.does === "updateSettings") write(call, found, own);
  const shown = answer(site, found, whole)[own];
  if (!isObject(shown)) throw notFound(own, found.id);
  if (operation.does !== "deleteSettings") return { status: 200, body: shown };
  found.state[own] = null;
  return { status: 204 };
}

/** As a PUT of the action that speaks of its settings alone. */
function write({ site, operation, body }: Call, found: Found, own: string): void {
  const put = site.model.routes.find(`${operation.resource.collection}/${found.id}`)?.route.operations.get("PUT");
  const patch: JsonObject = { type: own, [own]: bodyObject(body) };
  update(site, put ?? operation, found, patch);
}
