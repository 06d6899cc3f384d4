import { randomUUID } from "node:crypto";
import { type Side, sideOf } from "../../provider/diff/side.js";
import { type Fields, isFields } from "../../provider/runtime/value.js";

/** The same account on another site: every object and row under an id of its own, objects and lists of ids in another order. */
export function underOtherIds(side: Side, name: string): Side {
  const ids = new Map<string, string>();
  const collect = (value: unknown, isRow: boolean): void => {
    if (Array.isArray(value)) for (const part of value) collect(part, true);
    if (!isFields(value)) return;
    // What stands whole beside its id, and what the product brings with it, is no row of this account.
    if (isRow && typeof value["id"] === "string" && value["isSystem"] !== true) ids.set(value["id"], randomUUID());
    for (const part of Object.values(value)) collect(part, false);
  };
  const managed = side.objects.filter(({ kind }) => kind.isManaged && !kind.model.definition.singleton);
  for (const { live } of managed) collect(live, true);
  const other = (value: unknown): unknown => {
    if (typeof value === "string") return ids.get(value) ?? value;
    if (Array.isArray(value)) {
      const parts: unknown[] = value.map(other);
      return value.length > 0 && value.every((part) => ids.has(String(part))) ? parts.reverse() : parts;
    }
    if (!isFields(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, other(part)]));
  };
  const objects = side.objects.map((object) => ({
    ...object,
    id: String(other(object.id)),
    live: other(object.live) as Fields,
    parents: other(object.parents) as Fields,
  }));
  return sideOf({ ...side, name, objects: objects.reverse() });
}
