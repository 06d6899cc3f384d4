import type { JsonObject } from "../json.js";
import { isObject, objectsIn, textOf } from "../json.js";
import { at, objectAt } from "./document.js";
import type { Resource } from "./described-resource.js";
import type { Filter, Operation } from "./route.js";
import { requiredKeys } from "./route.js";

/** Reads one operation of a path. */
export function readOperation(path: string, method: string, operation: JsonObject, resource: Resource): Operation {
  const schema = at(operation, "requestBody", "content", "application/json", "schema");
  const pointer = `#/paths/${path.replaceAll("~", "~0").replaceAll("/", "~1")}/${method}/requestBody/content/application~1json/schema`;
  const parameters = objectsIn(operation["parameters"]);
  const takesInclude = parameters.some((parameter) => parameter["name"] === "include");
  return {
    does: textOf(operation["x-comm100-operation"]),
    resource,
    bodySchema: isObject(schema) ? encodeURI(pointer) : undefined,
    required: isObject(schema) ? requiredKeys(schema) : [],
    filters: parameters.flatMap(readFilter),
    includes: takesInclude ? resource.includes : [],
  };
}

function readFilter(parameter: JsonObject): Filter[] {
  const filter = objectAt(parameter, "x-comm100-filter");
  if (!Array.isArray(filter["fields"])) return [];
  return [
    {
      parameter: textOf(parameter["name"]),
      fields: filter["fields"].map(String),
      match: filter["match"] === "contains" ? "contains" : "equals",
      required: parameter["required"] === true,
    },
  ];
}
