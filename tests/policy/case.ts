import type { FindingOptions } from "../../provider/policy/findings.js";
import type { Made } from "./site.js";

/** A program, and what a rule says of it. */
export interface Case {
  /** What the program is like. */
  readonly program: string;
  readonly made: readonly Made[];
  readonly options?: FindingOptions;
  /** Names of the resources that are found, with a part of the message. */
  readonly found: readonly (readonly [name: string, message: string])[];
}
