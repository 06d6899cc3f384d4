import { isGuid } from "../schema/guid.js";
import { idKey } from "./identity.js";
import { isFields } from "./value.js";

/**
 * Values with each id in the form in which it came first: the API answers one id in upper and in lower case, and neither what was written
 * nor what was seen has changed by that.
 *
 * @param values - What is to be kept.
 * @param earlier - What has been kept so far.
 */
export function withSteadyIds<T>(values: T, ...earlier: readonly unknown[]): T {
  const forms = new Map<string, string>();
  const steady = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(steady);
    if (isFields(value)) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, steady(part)]));
    if (typeof value !== "string" || !isGuid(value)) return value;
    const key = idKey(value);
    if (!forms.has(key)) forms.set(key, value);
    return forms.get(key);
  };
  for (const one of earlier) steady(one);
  return steady(values) as T;
}
