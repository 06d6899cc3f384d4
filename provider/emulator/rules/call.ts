import { ApiError, badParameter, notFound } from "../api-error.js";
import type { Match, Operation } from "../description/route.js";
import type { JsonValue } from "../json.js";
import { textOf } from "../json.js";
import type { Found } from "../state/found.js";
import { initialObject } from "../state/initial.js";
import { become } from "../state/found.js";
import { find } from "../state/objects.js";
import type { Site } from "../state/site.js";
import { act } from "./actions.js";
import { answer, whole } from "./answer.js";
import { bodyArray, bodyObject } from "./body.js";
import { withChangingIds } from "./changing-ids.js";
import { checkDeletable, remove } from "./deletion.js";
import { checkQuery } from "./known-keys.js";
import { list } from "./list.js";
import type { Query } from "./query.js";
import { reorder } from "./reorder.js";
import { settings } from "./settings.js";
import { create, featureMissing, update } from "./write.js";

/** What a call answers: a status and, except for 204, a body. */
export interface Outcome {
  readonly status: number;
  readonly body?: JsonValue;
}

/** A call with its operation and the ids of its path. */
export interface Call {
  readonly site: Site;
  readonly operation: Operation;
  readonly ids: Readonly<Record<string, string>>;
  /** Which of a parent's settings the path means, where there are several of the kind. */
  readonly which: string | undefined;
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
  checkQuery(site, operation, query);
  for (const name of operation.requiredParameters)
    if (query.get(name) === undefined)
      throw badParameter("ParameterMissing", name, `The parameter ${name} is required.`);
  const outcome = run({ site, operation, ids: match.ids, which: match.route.which, query, body });
  if (outcome.body === undefined || !site.isStrict("changingIds")) return outcome;
  return { ...outcome, body: withChangingIds(outcome.body, site.answers++) };
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
      return { status: 201, body: answer(site, create(site, operation, bodyObject(call.body), parentOf(call)), whole) };
    case "update":
      return { status: 200, body: answer(site, update(site, operation, target(call), bodyObject(call.body)), whole) };
    case "delete":
      return deleteOne(site, target(call));
    case "batchDelete":
      return deleteMany(call);
    case "reorder":
      return { status: 200, body: reorder(site, operation, call.body) };
    case "getSettings":
    case "updateSettings":
    case "deleteSettings":
      return settings(call, target(call), call.ids["type"] ?? "");
    default:
      return { status: 200, body: answer(site, act(call, target(call)), whole) };
  }
}

/** Id of the parent that the path names. */
function parentOf({ ids }: Call): string | undefined {
  return Object.entries(ids).find(([name]) => name !== "id" && name !== "type")?.[1];
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
    which: call.which,
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
  const found = bodyArray(body).map((id) => {
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
