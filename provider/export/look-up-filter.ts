import { carriedText } from "../runtime/carried.js";
import { sameName } from "../runtime/identity.js";
import { type Node, nodeOf } from "../schema/shape.js";
import type { LiveObject } from "./live-object.js";
import { keyOf } from "./live-object.js";
import type { References } from "./references.js";
import type { Tree } from "./tree.js";

const id: Node = { kind: "value" };

/**
 * What a program looks for to find this object: its name, where no other has that; else what tells it apart; else its id.
 *
 * @param siblings - All objects of its kind.
 */
export function lookUpFilter(
  object: LiveObject,
  siblings: readonly LiveObject[],
  references: References,
): Readonly<Record<string, Tree>> {
  const { definition, node } = object.kind.model;
  const parents = Object.entries(object.parents).map(([key, value]): [string, Tree] => [
    key,
    typeof value === "string" ? references.refer(value, parentNode(object, key), object) : String(value),
  ]);
  const place = JSON.stringify(object.parents);
  const others = siblings.filter((one) => keyOf(one) !== keyOf(object) && JSON.stringify(one.parents) === place);
  const ways = [["name"], [...(definition.naturalKey ?? [])]].filter((keys) => keys.length > 0);
  const way = ways.find(
    (keys) =>
      keys.every((key) => node.keys.has(key) && typeof object.live[key] === "string" && object.live[key] !== "") &&
      !others.some((other) => keys.every((key) => sameName(other.live[key], object.live[key]))),
  );
  const found = way?.map((key): [string, Tree] => [
    key,
    references.refer(carriedText(String(object.live[key])), node.keys.get(key) ?? id, object),
  ]);
  return Object.fromEntries([...parents, ...(found ?? [["id", object.id] as [string, Tree]])]);
}

function parentNode(object: LiveObject, key: string): Node {
  const { definition } = object.kind.model;
  const schema = definition.parent?.[key];
  return schema ? nodeOf(schema) : id;
}
