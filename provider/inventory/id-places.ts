import type { Model } from "../runtime/model.js";
import { type Fields, isFields } from "../runtime/value.js";
import { type Node, nodeOf, type ObjectNode } from "../schema/shape.js";
import { hidden } from "./item.js";

/** Where settings hold the id of an object. */
export interface IdPlace {
  /** `["routeToId"]`, `["shiftIds", 0]`. */
  readonly path: readonly (string | number)[];
  /** What it holds; a mark of the engine where that is not known yet. */
  readonly value: unknown;
  /** `area/Name` of what may be meant. */
  readonly targets: readonly string[];
  /** Whether it is an entry of a list, or tells of what a row is: the site takes it out when the object is deleted. */
  readonly isMember?: true;
}

/** All places of a resource's settings that hold an id, its parents included. */
export function idPlaces(values: Fields, { definition, node }: Model): readonly IdPlace[] {
  const places: IdPlace[] = [];
  for (const [key, schema] of Object.entries(definition.parent ?? {}))
    collect(values[key], nodeOf(schema), [key], places);
  collectKeys(values, node, [], places);
  return places;
}

const zero = "00000000-0000-0000-0000-000000000000";

function collect(value: unknown, node: Node, path: IdPlace["path"], places: IdPlace[], isMember = false): void {
  if (Array.isArray(value)) {
    const part: Node = node.kind === "rows" ? node.row : node;
    const key = node.kind === "rows" ? node.rowKey : undefined;
    for (const [place, one] of value.entries())
      if (part.kind === "object" && isFields(one)) collectKeys(one, part, [...path, place], places, key);
      else collect(one, part, [...path, place], places, true);
  } else if (node.kind === "object" && isFields(value)) collectKeys(value, node, path, places);
  else if (node.refersTo && isId(value))
    places.push({ path, value, targets: node.refersTo, ...(isMember && { isMember }) });
}

function collectKeys(
  values: Fields,
  node: ObjectNode,
  path: IdPlace["path"],
  places: IdPlace[],
  rowKey: readonly string[] = [],
): void {
  for (const [key, part] of node.keys)
    if (!node.readOnly.has(key)) collect(values[key], part, [...path, key], places, rowKey.includes(key));
}

function isId(value: unknown): boolean {
  return (typeof value === "string" && value !== "" && value !== zero && value !== hidden) || typeof value === "number";
}
