import type { JsonObject } from "../json.js";
import { isObject, objectsIn, textOf } from "../json.js";
import { at, objectAt } from "./document.js";
import type { Resource } from "./described-resource.js";
import type { Filter, Operation } from "./route.js";
import { requiredKeys } from "./route.js";

/** Reads one operation of a path. */
export function readOperation(
  document: JsonObject,
  path: string,
  method: string,
  operation: JsonObject,
  resource: Resource,
): Operation {
  const schema = at(operation, "requestBody", "content", "application/json", "schema");
  const pointer = `#/paths/${path.replaceAll("~", "~0").replaceAll("/", "~1")}/${method}/requestBody/content/application~1json/schema`;
  const parameters = objectsIn(operation["parameters"]).map((parameter) => resolve(document, parameter));
  const isNamed = (name: string): boolean => parameters.some((parameter) => parameter["name"] === name);
  return {
    does: textOf(operation["x-comm100-operation"]),
    resource,
    bodySchema: isObject(schema) ? encodeURI(pointer) : undefined,
    required: isObject(schema) ? requiredKeys(schema) : [],
    parameters: parameters.filter((one) => one["in"] === "query").map((one) => textOf(one["name"]).toLowerCase()),
    filters: parameters.flatMap(readFilter),
    requiredParameters: parameters.flatMap((parameter) =>
      parameter["in"] === "query" && parameter["required"] === true ? [textOf(parameter["name"])] : [],
    ),
    includes: isNamed("include") ? resource.includes : [],
    takesPages: isNamed("pageSize"),
  };
}

/** A parameter, or the shared one that it refers to. */
function resolve(document: JsonObject, parameter: JsonObject): JsonObject {
  const name = /^#\/components\/parameters\/(.+)$/.exec(textOf(parameter["$ref"]))?.[1];
  return name === undefined ? parameter : objectAt(document, "components", "parameters", name);
}

function readFilter(parameter: JsonObject): Filter[] {
  const filter = objectAt(parameter, "x-comm100-filter");
  if (!Array.isArray(filter["fields"])) return [];
  return [
    {
      parameter: textOf(parameter["name"]),
      fields: filter["fields"].map(String),
      match: filter["match"] === "contains" || filter["match"] === "range" ? filter["match"] : "equals",
    },
  ];
}
