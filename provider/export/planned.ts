import type { LiveObject } from "./live-object.js";
import type { Tree } from "./tree.js";

/** A declaration of the program. */
export interface Planned {
  readonly object: LiveObject;
  /** A resource of the program, or something that it looks up. */
  readonly role: "resource" | "lookUp";
  readonly variable: string;
  /** Arguments of the resource with its parents, or what to look for. */
  tree: Readonly<Record<string, Tree>>;
  /** Names of secrets that the program would need. */
  readonly secrets: readonly string[];
}
