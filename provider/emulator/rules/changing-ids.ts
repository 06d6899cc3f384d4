import { isGuid } from "../identifiers.js";
import type { JsonValue } from "../json.js";
import { isObject } from "../json.js";

/**
 * An answer with the letters of the ids in it in upper or lower case, which changes from answer to answer and within each.
 *
 * @param turn - Number of the answer.
 */
export function withChangingIds(answer: JsonValue, turn: number): JsonValue {
  let place = turn;
  const change = (value: JsonValue, key: string): JsonValue => {
    if (Array.isArray(value)) return value.map((item) => change(item, key));
    if (isObject(value))
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, change(inner, name)]));
    if (typeof value !== "string" || !/^id$|Ids?$/.test(key) || !isGuid(value)) return value;
    return isOdd(place++) ? value.toUpperCase() : value.toLowerCase();
  };
  return change(answer, "");
}

/** Whether a number has an odd count of bits: a sequence that never repeats, so that no rhythm of calls meets the same case each time. */
function isOdd(number: number): boolean {
  return number.toString(2).replaceAll("0", "").length % 2 === 1;
}
