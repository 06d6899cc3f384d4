import type * as t from "@babel/types";
import type { Binding } from "./bindings.js";
import type { SourceFile } from "./source-file.js";

/** An expression of a program, where it stands. */
export interface Place {
  readonly file: SourceFile;
  readonly node: t.Node;
  /** What the parameters and loop variables around it stand for. */
  readonly given?: Given;
  /** The names that led here. */
  readonly trail?: readonly Use[];
  /** The elements of a list that is not written out as one. */
  readonly parts?: readonly Place[];
  /** A value that stands nowhere: a key, a place in a list. */
  readonly known?: { readonly value: unknown };
}

/** What parameters and loop variables stand for. */
export type Given = ReadonlyMap<t.Identifier, Place>;

/** A name where it is used. */
export interface Use {
  readonly binding: Binding;
  readonly node: t.Node;
  readonly file: SourceFile;
}

/** A place with the names that led to what it was found through. */
export function led<T extends Place>(place: T, trail: readonly Use[] | undefined): T {
  return trail && trail.length > 0 ? { ...place, trail: [...trail, ...(place.trail ?? [])] } : place;
}
