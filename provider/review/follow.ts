import type { Sentence } from "./span.js";

/** What follows from a change for something else, or for the update. */
export interface Follow {
  /** The kind of risk that it is by itself, if it is one. */
  readonly risk?: "refused" | "alone";
  readonly sentence: Sentence;
}
