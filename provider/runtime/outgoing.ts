import { type Node, partOf } from "../schema/shape.js";
import { isFields } from "./value.js";

const prefix = "data:text/plain;base64,";

/** A value as it goes out: text that a firewall might refuse in base64, all else as the program wrote it. */
export function outgoing(value: unknown, node: Node): unknown {
  if (node.base64Text && typeof value === "string") {
    return value.startsWith(prefix) ? value : prefix + Buffer.from(value, "utf8").toString("base64");
  }
  if (node.timeOfDay && typeof value === "string" && /^\d{2}:\d{2}$/.test(value)) return `${value}:00`;
  if (node.kind === "rows" && Array.isArray(value)) return value.map((row) => outgoing(row, node.row));
  if (node.kind !== "object" || !isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, outgoing(part, partOf(node, key))]));
}
