import { badParameter } from "../api-error.js";
import type { Operation } from "../description/route.js";
import { isGuid } from "../identifiers.js";
import type { JsonValue } from "../json.js";
import { textOf } from "../json.js";
import { objects } from "../state/objects.js";
import type { Site } from "../state/site.js";
import { answer, whole } from "./answer.js";
import { bodyArray } from "./body.js";

/**
 * Puts the objects of a collection into the order of the ids in the body; those that it leaves out come last. Ids
 * of nothing are passed over. Answers the collection in its new order. Throws 400 for an id that is no guid.
 */
export function reorder(site: Site, { resource }: Operation, body: JsonValue | undefined): JsonValue {
  const ids = bodyArray(body).map((id) => textOf(id).toLowerCase());
  const bad = ids.find((id) => !isGuid(id));
  if (bad !== undefined) throw badParameter("ParameterInvalid", "body", `${bad} is not an id.`, { value: bad });
  const place = new Map(ids.map((id, index) => [id, index]));
  const all = [...objects(site, resource)].sort(
    (a, b) =>
      (place.get(a.id) ?? ids.length) - (place.get(b.id) ?? ids.length) ||
      Number(a.state["order"]) - Number(b.state["order"]),
  );
  all.forEach(({ state }, index) => {
    state["order"] = index + 1;
  });
  return all.map((one) => answer(site, one, whole));
}
