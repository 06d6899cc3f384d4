import type * as t from "@babel/types";
import { isName, nameOf } from "./bindings.js";
import { absent, type Follower } from "./follower.js";
import type { Given, Place } from "./place.js";
import type { SourceFile } from "./source-file.js";

/** Where a pattern stands, and what is known there. */
interface Around {
  readonly file: SourceFile;
  readonly given: Given | undefined;
}

/** What parameters stand for, beside what was given before. */
export function boundTo(
  patterns: readonly t.Node[],
  values: readonly (Place | undefined)[],
  { file, given }: Around,
  follower: Follower,
): Given {
  const bound = new Map(given);
  for (const [index, pattern] of patterns.entries())
    if (pattern.type !== "RestElement")
      bind(pattern, index < values.length ? values[index] : absent, { file, bound, follower });
  return bound;
}

interface Binder {
  readonly file: SourceFile;
  readonly bound: Map<t.Identifier, Place>;
  readonly follower: Follower;
}

/** What cannot be told is not bound, and so is computed. */
function bind(pattern: t.Node, value: Place | typeof absent | undefined, binder: Binder): void {
  const { file, bound, follower } = binder;
  if (value === undefined) return;
  if (pattern.type === "AssignmentPattern") {
    const isGiven = value !== absent && follower.valueOf(value) !== undefined;
    bind(pattern.left, isGiven ? value : { file, node: pattern.right, given: bound }, binder);
  } else if (value === absent) return;
  else if (pattern.type === "Identifier") bound.set(pattern, value);
  else if (pattern.type === "ArrayPattern")
    for (const [index, part] of pattern.elements.entries()) {
      if (part && part.type !== "RestElement") bind(part, follower.field(value, String(index)), binder);
    }
  else if (pattern.type === "ObjectPattern") {
    for (const part of pattern.properties)
      if (part.type === "ObjectProperty" && !part.computed && isName(part.key))
        bind(part.value, follower.field(value, nameOf(part.key)), binder);
  }
}
