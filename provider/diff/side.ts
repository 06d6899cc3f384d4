import { References } from "../export/references.js";
import type { LiveObject, Note } from "../export/live-object.js";
import type { Kind } from "../export/kinds.js";
import type { Selection } from "../runtime/selection.js";

/** One side of a comparison: an account, or what a stack knows of one. */
export interface Side {
  /** As the user named it: `env:STAGING`. */
  readonly name: string;
  readonly objects: readonly LiveObject[];
  /** Finds the objects that ids mean on this side. */
  readonly references: References;
  /** Kinds of which something could not be read. */
  readonly unread: ReadonlySet<Kind>;
  readonly notes: readonly Note[];
  /** Of a stack: what it manages of each object. An object that it merely reads is not in here. */
  readonly managed?: ReadonlyMap<LiveObject, Selection>;
}

/** A side out of what was read. */
export function sideOf(parts: Omit<Side, "references">): Side {
  return { ...parts, references: new References(parts.objects) };
}
