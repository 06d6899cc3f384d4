import type { JsonObject, JsonValue } from "../json.js";
import { textOf } from "../json.js";
import type { Found } from "../state/found.js";
import type { Site } from "../state/site.js";
import { avatarUrl } from "./pictures.js";

/** The value of a property that the server works out for each answer; undefined for one that it keeps. */
export function computed(
  site: Site,
  found: Found,
  filled: string,
  state: JsonObject,
  parentId: string,
): JsonValue | undefined {
  switch (filled) {
    case "parent":
      return parentId;
    case "siteId":
      return site.credentials.siteId;
    case "ownEmail":
      return site.credentials.email;
    case "avatar":
      return avatarUrl(site, found);
    case "snippet":
      return `<!-- chat code of site ${site.credentials.siteId} --><div data-id="${found.id}"></div>`;
    case "conditionDescription":
      return describe(state);
    default:
      return undefined;
  }
}

/** `{!Visitor.City}`, `isNot`, `Halifax` as "City is not Halifax". */
function describe(condition: JsonObject): string {
  const field = textOf(condition["fieldName"]).replace(/^\{!(?:[^.]*\.)?(.*)\}$/, "$1");
  const operator = textOf(condition["operator"]).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const verb = operator.startsWith("is") || operator.includes("contain") ? operator : `is ${operator}`;
  return `${field} ${verb} ${textOf(condition["value"])}`.trim();
}
