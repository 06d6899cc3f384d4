import type { Condition } from "../description/property.js";
import type { JsonObject } from "../json.js";

/** Whether all conditions hold for the members of an object. */
export function holds(conditions: readonly Condition[], state: JsonObject): boolean {
  return conditions.every(({ field, in: values }) => values.some((value) => value === (state[field] ?? null)));
}
