import * as pulumi from "./sdk.js";
import { holdsSecret, type Node, partOf } from "./schema/shape.js";

/**
 * An argument with its secrets marked as Pulumi secrets, so that the engine encrypts them wherever they go. What is not known yet is
 * marked as a whole, once it turns out to hold one.
 */
export function sealed(value: unknown, node: Node | undefined): unknown {
  if (value === undefined || value === null || !node || !holdsSecret(node)) return value;
  if (node.secret) return pulumi.secret(value);
  if (isPending(value)) return pulumi.output(value).apply((known: unknown) => sealed(known, node));
  if (node.kind === "rows" && Array.isArray(value)) return value.map((row: unknown) => sealed(row, node.row));
  if (node.kind === "object" && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, sealed(part, node.keys.get(key))]));
  }
  return value;
}

/** Whether an argument holds a secret by nature, or may: what is not known yet counts. */
export function givesSecret(value: unknown, node: Node): boolean {
  if (value === undefined || value === null || !holdsSecret(node)) return false;
  if (node.secret || isPending(value)) return true;
  if (node.kind === "rows") return Array.isArray(value) && value.some((row) => givesSecret(row, node.row));
  if (node.kind !== "object" || typeof value !== "object") return false;
  return Object.entries(value).some(([key, part]) => givesSecret(part, partOf(node, key)));
}

function isPending(value: unknown): boolean {
  return pulumi.Output.isInstance(value) || value instanceof Promise;
}

/**
 * Names of the arguments that a program marks as secret besides those that are secret by nature, so that messages can leave their values
 * out. Undefined when there are none, as for nearly all resources: plain values are not even looked into.
 */
export function secretArguments(
  args: pulumi.Inputs,
  known: readonly string[],
): pulumi.Output<string[] | undefined> | undefined {
  const pending = Object.keys(args).filter((key) => !known.includes(key) && holdsPending(args[key]));
  if (pending.length === 0) return undefined;
  const marked = Promise.all(pending.map((key) => pulumi.isSecret(pulumi.output(args[key]))));
  const names = marked.then((isSecret) => pending.filter((_, place) => isSecret[place]));
  return pulumi.output(names.then((keys) => (keys.length > 0 ? keys : undefined)));
}

function holdsPending(value: unknown): boolean {
  if (isPending(value)) return true;
  return (
    typeof value === "object" &&
    value !== null &&
    !pulumi.Resource.isInstance(value) &&
    Object.values(value).some(holdsPending)
  );
}
