import { carried } from "../runtime/carried.js";
import { type Node, nodeOf } from "../schema/shape.js";
import { ArgumentMaker } from "./arguments.js";
import { defaultsOf } from "./defaults.js";
import { embeddedIn, type Kind } from "./kinds.js";
import type { LiveObject } from "./live-object.js";
import type { References } from "./references.js";
import type { Tree } from "./tree.js";

/** What an object says: the arguments that a program for it would have, where it lives among them. */
export interface Description {
  readonly tree: Readonly<Record<string, Tree>>;
  /** Names of secrets that the program would need. */
  readonly secrets: readonly string[];
}

/** How objects are described. */
export interface DescribeOptions {
  readonly kinds: readonly Kind[];
  /** Finds the objects that ids mean. */
  readonly references: References;
  /** Whether what equals a default is said too. */
  readonly all: boolean;
}

/**
 * Says of an object all that can be set, without ids: what it refers to stands as a reference.
 *
 * @param variable - The object's variable, which names its secrets.
 * @param lists - Lists that are said here though their rows could be objects of their own.
 */
export function describe(
  object: LiveObject,
  { kinds, references, all }: DescribeOptions,
  variable = "",
  lists: ReadonlySet<string> = embeddedLists(object.kind, kinds),
): Description {
  const { definition, node, schema } = object.kind.model;
  const refer = (value: string | number, part: Node): Tree => references.refer(value, part, object);
  const maker = new ArgumentMaker({ all, variable, embedded: lists, refer });
  const made = maker.make(carried(object.live), node, schema, defaultsOf(definition.area, definition.name));
  return { tree: { ...parentsOf(object, references), ...made }, secrets: maker.secrets };
}

/** Where an object lives. */
export function parentsOf(object: LiveObject, references: References): Record<string, Tree> {
  const { parent = {} } = object.kind.model.definition;
  return Object.fromEntries(
    Object.entries(object.parents).map(([key, value]): [string, Tree] => {
      const schema = parent[key];
      const node: Node = schema ? nodeOf(schema) : { kind: "value" };
      return [key, references.refer(String(value), node, object)];
    }),
  );
}

/** Lists whose rows are written in this resource, although they could be resources too. */
export function embeddedLists(kind: Kind, kinds: readonly Kind[]): ReadonlySet<string> {
  const lists = kinds.map((one) => (one.isManaged ? embeddedIn(one, kinds) : undefined));
  return new Set(lists.flatMap((list) => (list?.holder === kind ? [list.key] : [])));
}
