import { isUnset } from "../runtime/value.js";
import { type Node, partOf } from "../schema/shape.js";
import type { Path } from "./change.js";
import { joined, type Sentence } from "./span.js";
import type { Values } from "./values.js";

const naming = ["name", "title", "label", "keyword", "value", "content", "question", "key", "field", "text"];

/** What people call a row: by the keys that tell it apart, else by what looks like a name, else by its number. */
export function rowName(values: Values, node: Node, row: Readonly<Record<string, unknown>>, path: Path): Sentence {
  const number = Number(path.at(-1)) + 1;
  const keys = node.kind === "object" ? [...node.keys.keys()] : [];
  const telling = keys.filter((key) => isTelling(key, node, row)).slice(0, 2);
  const [name] = naming.filter((key) => !isUnset(row[key]) && row[key] !== "" && !partOf(asObject(node), key).secret);
  const chosen = name === undefined ? telling : [name];
  if (chosen.length === 0) return [`number ${number}`];
  return joined(chosen.map((key) => values.say(partOf(asObject(node), key), row[key], [...path, key], "after")));
}

const asObject = (node: Node) =>
  node.kind === "object"
    ? node
    : { kind: "object" as const, keys: new Map<string, Node>(), readOnly: new Set<string>() };

function isTelling(key: string, node: Node, row: Readonly<Record<string, unknown>>): boolean {
  const part = partOf(asObject(node), key);
  const value = row[key];
  return (
    part.kind === "value" &&
    !part.secret &&
    (typeof value === "string" || part.refersTo !== undefined) &&
    value !== "" &&
    !isUnset(value) &&
    key !== "id"
  );
}
