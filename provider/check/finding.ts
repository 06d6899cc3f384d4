import type { Place } from "./place.js";

/** What a check found. */
export interface Finding {
  /** Whether a run would go wrong, or only may. */
  readonly severity: "error" | "warning";
  /** What kind of thing it is: `schema`, `reference`, `name`, … */
  readonly rule: string;
  /** What is wrong and what to do. Never a secret. */
  readonly message: string;
  /** Where; undefined where it is of no place in particular. */
  readonly place?: Place | undefined;
}
