import type { AnyDefinition } from "./definition.js";
import { type Node, objectNode } from "./shape.js";
import { unknownText } from "./unknown-text.js";

/**
 * An object that stands for one that nobody looked up: each of its fields counts as not known. Lists hold one object, at any place, and
 * whatever is looked for in them is found.
 */
export function placeholderOf({ fields, outputs = {}, parent = {} }: AnyDefinition): Record<string, unknown> {
  const node = objectNode({ ...parent, ...fields, ...outputs });
  return { ...(placeholderAt(node) as Record<string, unknown>), id: unknownText };
}

/** A list of placeholders. */
export function placeholders(one: unknown): unknown[] {
  return new Proxy([one], {
    get: (list, key, receiver) => {
      if (typeof key === "string" && /^\d+$/.test(key)) return one;
      return key in answers ? answers[key as keyof typeof answers](one) : (Reflect.get(list, key, receiver) as unknown);
    },
  });
}

type Work = (one: unknown, place: number, list: unknown[]) => unknown;

/** Whatever a program asks of the objects: any of them will do. What is made of them stands for whatever is looked for, too. */
const answers = {
  at: (one: unknown) => () => one,
  every: () => () => true,
  filter: (one: unknown) => () => placeholders(one),
  map: (one: unknown) => (work: Work) => placeholders(work(one, 0, placeholders(one))),
  find: (one: unknown) => () => one,
  findIndex: () => () => 0,
  findLast: (one: unknown) => () => one,
  includes: () => () => true,
  some: () => () => true,
} satisfies Record<string, (one: unknown) => unknown>;

function placeholderAt(node: Node): unknown {
  if (node.kind === "rows") return placeholders(placeholderAt(node.row));
  if (node.kind === "value") return unknownText;
  return Object.fromEntries([...node.keys].map(([key, part]) => [key, placeholderAt(part)]));
}
