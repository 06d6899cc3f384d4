import { type Method, replaceMethod } from "./replace-method.js";
import { unknownText } from "../../schema/unknown-text.js";

/** Names by which no program looks for a thing: promises, printing and the SDK ask any object for them. */
const asked = /^(then|toJSON|__)/;

/**
 * Tables that a program makes of placeholders, by a key that is not known: whatever is looked for in them is found. Maps, sets, and what
 * `Object.fromEntries` makes.
 */
export function findInPlaceholders(): void {
  const hasIn = Reflect.get(Map.prototype, "has") as Method;
  for (const table of [Map.prototype, Set.prototype])
    replaceMethod(table, "has", (has) => {
      return function (key) {
        return [key, unknownText].some((one) => Reflect.apply(has, this, [one]));
      };
    });
  replaceMethod(Map.prototype, "get", (get) => {
    return function (key) {
      return Reflect.apply(get, this, [Reflect.apply(hasIn, this, [key]) ? key : unknownText]);
    };
  });
  replaceMethod(Object, "fromEntries", (fromEntries) => {
    return function (entries) {
      const made = Reflect.apply(fromEntries, this, [entries]) as Record<string, unknown>;
      return Object.hasOwn(made, unknownText) ? openTable(made) : made;
    };
  });
}

function openTable(table: Record<string, unknown>): Record<string, unknown> {
  return new Proxy(table, {
    get: (target, key) =>
      typeof key === "symbol" || key in target || asked.test(key)
        ? (Reflect.get(target, key) as unknown)
        : target[unknownText],
  });
}
