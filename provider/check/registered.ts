import type { Fields } from "../runtime/value.js";
import type { Place } from "./place.js";

/** A resource that a program registered or read. */
export interface Registered {
  readonly urn: string;
  /** The engine's token of the type. */
  readonly type: string;
  readonly name: string;
  /** `urn::id` of the provider; empty for the stack's own. */
  readonly provider: string;
  /** What the program wrote, as it came. */
  readonly inputs: Fields;
  /** The resources whose outputs an argument takes. */
  readonly dependsOn: Readonly<Record<string, readonly string[]>>;
  /** The id of what is only read. */
  readonly id?: string;
  readonly isProtected: boolean;
  /** Whether it, or what it is a part of, says what it was called before. */
  readonly hasAliases?: boolean;
  /** Who called, innermost first. */
  readonly frames: readonly Place[];
}
