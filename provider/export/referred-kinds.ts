import { type Fields, isFields, isUnset } from "../runtime/value.js";
import type { Node } from "../schema/shape.js";
import type { LiveObject } from "./live-object.js";

/** The kinds whose ids stand in objects: `global/SystemAvatar`. */
export function referredKinds(objects: readonly LiveObject[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { kind, live } of objects) collect(live, kind.model.node, found);
  return found;
}

function collect(value: unknown, node: Node, found: Set<string>): void {
  if (isUnset(value) || value === "" || (Array.isArray(value) && value.length === 0)) return;
  for (const target of node.refersTo ?? []) found.add(target);
  if (node.kind === "rows" && Array.isArray(value)) for (const row of value) collect(row, node.row, found);
  if (node.kind === "object" && isFields(value)) collectKeys(value, node, found);
}

function collectKeys(value: Fields, node: Node & { kind: "object" }, found: Set<string>): void {
  for (const [key, part] of node.keys) if (!node.readOnly.has(key)) collect(value[key], part, found);
}
