import { ApiError, badParameter } from "../api-error.js";
import type { JsonObject, JsonValue } from "../json.js";
import { isObject } from "../json.js";
import type { Found } from "../state/found.js";
import { bodyObject } from "./body.js";
import type { Call } from "./call.js";
import { update } from "./write.js";

/** Does an action of an object, such as `:enable`. Throws the API's error where its state forbids it. */
export function act(call: Call, found: Found): Found {
  const { site, operation } = call;
  switch (operation.does) {
    case "enable":
    case "disable":
      return toggle(found, operation.does === "enable");
    case "enableBot":
    case "disableBot":
      return set(found, { isBotEnabled: operation.does === "enableBot" });
    case "changePassword":
      return changePassword(found, call.body);
    case "unlock":
      return set(found, { isLocked: false, lockedTime: "1900-01-01T00:00:00Z" });
    case "connect":
      return set(update(site, operation, found, bodyObject(call.body)), { isEnabled: true });
    case "disconnect":
      return set(found, { isEnabled: false });
    default:
      throw new ApiError(405, "MethodNotSupported", `The emulator does not know the action ${operation.does}.`);
  }
}

function set(found: Found, patch: JsonObject): Found {
  Object.assign(found.state, patch);
  return found;
}

function toggle(found: Found, isEnabled: boolean): Found {
  if (found.resource.strictSwitch && found.state["isEnabled"] === isEnabled)
    throw new ApiError(
      409,
      "AccessViolation",
      `The ${found.resource.entity} is ${isEnabled ? "enabled" : "disabled"} already.`,
    );
  return set(found, { isEnabled });
}

function changePassword(found: Found, body: JsonValue | undefined): Found {
  const password = isObject(body) ? body["password"] : undefined;
  if (password === undefined || password === null || password === "")
    throw badParameter("ParameterMissing", "password", "The parameter password is required.");
  if (typeof password !== "string")
    throw badParameter("ParameterInvalid", "password", "The parameter password must be a text.");
  return set(found, { password });
}
