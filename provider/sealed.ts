import * as pulumi from "@pulumi/pulumi";
import { holdsSecret, type Node } from "./schema/shape.js";

/**
 * An argument with its secrets marked as Pulumi secrets, so that the engine encrypts them wherever they go. Where the value is not
 * known yet, all of it is marked.
 */
export function sealed(value: unknown, node: Node | undefined): unknown {
  if (value === undefined || value === null || !node || !holdsSecret(node)) return value;
  if (node.secret || isPending(value)) return pulumi.secret(value);
  if (node.kind === "rows" && Array.isArray(value)) return value.map((row: unknown) => sealed(row, node.row));
  if (node.kind === "object" && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, sealed(part, node.keys.get(key))]));
  }
  return value;
}

function isPending(value: unknown): boolean {
  return pulumi.Output.isInstance(value) || value instanceof Promise;
}
