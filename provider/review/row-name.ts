import { isUnset } from "../runtime/value.js";
import { type Node, partOf } from "../schema/shape.js";
import type { Path } from "./change.js";
import { joined, type Sentence } from "./span.js";
import type { Values } from "./values.js";

const names = ["name", "title", "label", "keyword"];
const contents = ["value", "content", "question", "key", "field", "text"];

/**
 * What people call a row: by what looks like a name, else by what it says, else by the keys that tell it apart, else by its number.
 *
 * @param changed - The keys that differ: a row is better called by what stays.
 */
export function rowName(
  values: Values,
  node: Node,
  row: Readonly<Record<string, unknown>>,
  path: Path,
  changed: ReadonlySet<string> = new Set(),
): Sentence {
  const number = Number(path.at(-1)) + 1;
  const isSet = (key: string) => !isUnset(row[key]) && row[key] !== "" && !partOf(asObject(node), key).secret;
  const keys = node.kind === "object" ? [...node.keys.keys()] : [];
  const telling = keys.filter((key) => isTelling(key, node, row));
  const stays = (key: string) => !changed.has(key);
  const [name] = [names.filter(isSet), contents.filter((key) => isSet(key) && stays(key))].flat();
  const kept = telling.filter(stays);
  const chosen = name === undefined ? (kept.length > 0 ? kept : telling).slice(0, 2) : [name];
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
