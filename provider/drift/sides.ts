import type { Path } from "../review/change.js";
import type { Fields } from "../runtime/value.js";
import { type Node, type ObjectNode, partOf } from "../schema/shape.js";
import type { Wanted } from "./counterparts.js";
import { differingKeys } from "./differing-keys.js";
import type { Finding } from "./finding.js";

/** A setting on its two sides. */
export interface Sides<T = unknown> {
  /** What was last deployed. */
  readonly before: T;
  /** What the site has. */
  readonly after: T;
  readonly node: Node;
  readonly path: Path;
}

/** What is said of all arguments, as said of each that differs. */
export function each(finding: Finding, before: Fields, after: Fields, node: ObjectNode): Finding[] {
  const keys = differingKeys(before, after, node);
  return keys.map((key) => ({ ...finding, path: [key], node: partOf(node, key), value: after[key] }));
}

/** What the definition says of the elements of a list. */
export function elementOf(node: Node): Node {
  return node.kind === "rows" ? node.row : { ...node, kind: "value" };
}

/** Whether a list keeps its elements, each in its place. */
export function stays(wanted: readonly Wanted[], before: readonly unknown[]): boolean {
  return wanted.length === before.length && wanted.every(({ from }, index) => from === index);
}
