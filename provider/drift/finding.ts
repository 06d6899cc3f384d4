import type { Path } from "../review/change.js";
import type { Node } from "../schema/shape.js";

/** What becomes of one setting that differs. */
export interface Finding {
  readonly path: Path;
  /** What the definition says of it. */
  readonly node: Node;
  /** What the site has; undefined where it has nothing. */
  readonly value: unknown;
  /** Where the program says it; undefined where that was not found. */
  readonly at?: Spot;
  /** `ready`: the program can be changed; `done`: it says already what the site has; `left`: somebody has to do it. */
  readonly state: "ready" | "done" | "left";
  /** Why it is left. */
  readonly reason?: string;
}

/** A line of a file. */
export interface Spot {
  /** From the program's folder on. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}
