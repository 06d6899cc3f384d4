import type * as t from "@babel/types";
import { hidden } from "../inventory/item.js";
import { sameId } from "../runtime/identity.js";
import { isFields, isUnset } from "../runtime/value.js";
import { isGuid } from "../schema/guid.js";
import { absent } from "./follower.js";
import { computed } from "./known-calls.js";
import type { Meanings } from "./meanings.js";
import type { Place } from "./place.js";
import { keysOf } from "./syntax.js";

/** Compares expressions with values, part by part, so that one computed part does not hide the others. */
export class Agreement {
  constructor(private readonly meanings: Meanings) {}

  /** Whether an expression means a value; undefined where that cannot be told. */
  agrees(place: Place, value: unknown): boolean | undefined {
    if (value === hidden) return undefined;
    const at = this.meanings.follower.follow(place);
    if (at.node.type === "ObjectExpression" && !at.known && !at.parts && isFields(value))
      return this.objectAgrees(at, at.node, value);
    const parts = Array.isArray(value) ? this.meanings.follower.parts(at) : undefined;
    if (parts && Array.isArray(value)) {
      if (parts.length !== value.length) return false;
      return all(parts.map((part, index) => this.agrees(part, value[index])));
    }
    const meaning = this.meanings.valueOf(place);
    return meaning === computed ? undefined : equal(meaning, value);
  }

  private objectAgrees(
    at: Place,
    node: t.ObjectExpression,
    value: Readonly<Record<string, unknown>>,
  ): boolean | undefined {
    const own = this.meanings.follower.entries(at)?.keys() ?? keysOf(node);
    const keys = new Set([...Object.keys(value), ...own]);
    return all(
      [...keys].map((key) => {
        const part = this.meanings.follower.field(at, key);
        return part === absent ? isUnset(value[key]) : part && this.agrees(part, value[key]);
      }),
    );
  }
}

function all(parts: readonly (boolean | undefined)[]): boolean | undefined {
  return parts.includes(false) ? false : parts.every((part) => part === true) || undefined;
}

const isId = (value: unknown): boolean => typeof value === "string" && isGuid(value);

/** Whether two values are the same to the API. */
export function equal(one: unknown, other: unknown): boolean {
  if (isUnset(one) || isUnset(other)) return isUnset(one) && isUnset(other);
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((part, place) => equal(part, other[place]));
  if (isFields(one) && isFields(other))
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => equal(one[key], other[key]));
  return one === other || (isId(one) && isId(other) && sameId(one, other));
}
