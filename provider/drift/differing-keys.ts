import { type Fields, same } from "../runtime/value.js";
import { type ObjectNode, partOf } from "../schema/shape.js";

/** The keys whose values differ between two objects. */
export function differingKeys(before: Fields, after: Fields, node: ObjectNode): string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.filter((key) => !same(before[key], after[key], partOf(node, key)));
}
