import { ApiError, badParameter, notFound } from "../api-error.js";
import type { Match, Operation } from "../description/route.js";
import type { JsonObject, JsonValue } from "../json.js";
import { isObject, textOf } from "../json.js";
import type { Found } from "../state/found.js";
import { initialObject } from "../state/initial.js";
import { become } from "../state/found.js";
import { find } from "../state/objects.js";
import type { Site } from "../state/site.js";
import { answer, whole } from "./answer.js";
import { checkDeletable, remove } from "./deletion.js";
import { list } from "./list.js";
import type { Query } from "./query.js";
import { create, featureMissing, update } from "./write.js";

/** What a call answers: a status and, except for 204, a body. */
export interface Outcome {
  readonly status: number;
  readonly body?: JsonValue;
}

interface Call {
  readonly site: Site;
  readonly operation: Operation;
  readonly ids: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: JsonValue | undefined;
}

/** Does one call of the API. Throws an {@link ApiError} for what the API refuses. */
export function perform(site: Site, path: string, method: string, query: Query, body: JsonValue | undefined): Outcome {
  const match = site.model.routes.find(path);
  if (match === undefined) throw new ApiError(404, "EntityNotFound", `There is nothing at ${path}.`);
  const operation = operationOf(match, method);
  const { feature } = operation.resource;
  if (method !== "GET" && feature !== undefined && !site.has(feature)) throw featureMissing(feature);
  return run({ site, operation, ids: match.ids, query, body });
}

function operationOf({ route }: Match, method: string): Operation {
  const operation = route.operations.get(method);
  if (operation === undefined)
    throw new ApiError(405, "MethodNotSupported", `${method} is not offered for ${route.template}.`);
  return operation;
}

function run(call: Call): Outcome {
  const { site, operation, query } = call;
  switch (operation.does) {
    case "list":
      checkParent(call);
      return { status: 200, body: list(site, operation, query, parentOf(call)) };
    case "get":
      return {
        status: 200,
        body: answer(site, target(call), { includes: query.includes(operation.includes), nested: false }),
      };
    case "me":
      return { status: 200, body: answer(site, agent(site), whole) };
    case "create":
      checkParent(call);
      return { status: 201, body: answer(site, create(site, operation, bodyObject(call), parentOf(call)), whole) };
    case "update":
      return { status: 200, body: answer(site, update(site, operation, target(call), bodyObject(call)), whole) };
    case "delete":
      return deleteOne(site, target(call));
    case "batchDelete":
      return deleteMany(call);
    default:
      return { status: 200, body: answer(site, act(call, target(call)), whole) };
  }
}

/** An action of an object, such as `:enable`. */
function act(call: Call, found: Found): Found {
  const { site, operation } = call;
  switch (operation.does) {
    case "enable":
    case "disable":
      return toggle(found, operation.does === "enable");
    case "changePassword":
      return changePassword(found, call.body);
    case "unlock":
      return set(found, { isLocked: false, lockedTime: "1900-01-01T00:00:00Z" });
    case "connect":
      return set(update(site, operation, found, bodyObject(call)), { isEnabled: true });
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

/** Id of the parent that the path names. */
function parentOf({ ids }: Call): string | undefined {
  return Object.entries(ids).find(([name]) => name !== "id")?.[1];
}

function checkParent(call: Call): void {
  const parentId = parentOf(call);
  const parent = call.site.resource(call.operation.resource.parent);
  if (parentId !== undefined && parent !== undefined && find(call.site, parent, parentId) === undefined)
    throw notFound(parent.entity, parentId);
}

function target(call: Call): Found {
  const { site, operation, ids, query } = call;
  const { resource } = operation;
  checkParent(call);
  const parentId = parentOf(call);
  const hasOwnId = resource.storage === "table" || resource.storage === "rows";
  const id = (hasOwnId ? ids["id"] : (parentId ?? ids["id"])) ?? "";
  const found = find(site, resource, id, {
    parentId,
    deleted: operation.does === "get" && query.flag("isIncludeDeleted"),
  });
  if (found === undefined) throw notFound(resource.entity, id);
  return found;
}

function agent(site: Site): Found {
  const found = find(site, site.known("global/Agent"), site.ownerId);
  if (found === undefined) throw notFound("agent", site.ownerId);
  return found;
}

function bodyObject({ body }: Call): JsonObject {
  if (!isObject(body)) throw badParameter("ParameterFormatIncorrect", "body", "The body must be a JSON object.");
  return body;
}

function deleteOne(site: Site, found: Found): Outcome {
  const { resource } = found;
  if (resource.storage !== "table" && resource.storage !== "rows")
    become(found.state, initialObject(site, resource, found.id));
  else {
    checkDeletable(site, found);
    remove(site, found);
  }
  return { status: 204 };
}

function deleteMany({ site, operation, body }: Call): Outcome {
  if (!Array.isArray(body))
    throw badParameter("ParameterFormatIncorrect", "body", "The body must be a JSON array of ids.");
  const found = body.map((id) => {
    const one = find(site, operation.resource, textOf(id).toLowerCase());
    if (one === undefined) throw notFound(operation.resource.entity, textOf(id));
    return one;
  });
  for (const one of found) {
    checkDeletable(site, one);
    remove(site, one);
  }
  return { status: 204 };
}
