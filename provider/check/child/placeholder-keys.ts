import { unknownText } from "../../schema/unknown-text.js";

/** Names by which no program looks for a thing: promises, printing and the SDK ask any object for them. */
const asked = /^(then|toJSON|__)/;

/**
 * Tables that a program makes of placeholders, by a key that is not known: whatever is looked for in them is found. Maps, sets, and what
 * `Object.fromEntries` makes.
 */
export function findInPlaceholders(): void {
  const { get, has } = Map.prototype;
  const inSet = Set.prototype.has;
  const { fromEntries } = Object;
  Map.prototype.get = function (this: Map<unknown, unknown>, key: unknown) {
    return get.call(this, has.call(this, key) ? key : unknownText) as unknown;
  };
  Map.prototype.has = function (this: Map<unknown, unknown>, key: unknown) {
    return has.call(this, key) || has.call(this, unknownText);
  };
  Set.prototype.has = function (this: Set<unknown>, key: unknown) {
    return inSet.call(this, key) || inSet.call(this, unknownText);
  };
  Object.fromEntries = (entries: Iterable<readonly unknown[]>) => {
    const made = fromEntries(entries) as Record<string, unknown>;
    return Object.hasOwn(made, unknownText) ? openTable(made) : made;
  };
}

function openTable(table: Record<string, unknown>): Record<string, unknown> {
  return new Proxy(table, {
    get: (target, key) =>
      typeof key === "symbol" || key in target || asked.test(key)
        ? (Reflect.get(target, key) as unknown)
        : target[unknownText],
  });
}
