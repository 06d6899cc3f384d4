import { z } from "zod";
import { holds } from "../runtime/condition.js";
import { type Fields, isFields, isUnset, same } from "../runtime/value.js";
import type { Node, ObjectNode, RowsNode } from "../schema/shape.js";
import { innerOf } from "../schema/words.js";
import type { Defaults } from "./defaults.js";
import { upperFirst } from "./identifier.js";
import { SwitchedOff, type Tree } from "./tree.js";

/** How arguments are made out of answers. */
export interface ArgumentOptions {
  /** Whether what equals a default is written too. */
  readonly all: boolean;
  /** The object's variable, which names its secrets. */
  readonly variable: string;
  /** Names of lists that are written here though other resources could hold their rows. */
  readonly embedded: ReadonlySet<string>;
  /** Turns a scalar that may be an id into a reference. */
  readonly refer: (value: string | number, node: Node) => Tree;
}

/** The arguments that a program needs to say what an answer says: what can be set, and differs from what the API does by itself. */
export class ArgumentMaker {
  /** Names of secrets that the program would need. */
  readonly secrets: string[] = [];

  /** @param options - How. */
  constructor(private readonly options: ArgumentOptions) {}

  /** The arguments of an object. */
  make(live: Fields, node: ObjectNode, schema: z.core.$ZodType, defaults: Defaults): Readonly<Record<string, Tree>> {
    return this.branch(live, node, schema, defaults, [], []);
  }

  private branch(
    live: Fields,
    node: ObjectNode,
    schema: z.core.$ZodType,
    defaults: Defaults,
    path: readonly string[],
    kept: readonly string[],
  ): Readonly<Record<string, Tree>> {
    const shape = shapeOf(schema);
    const made: Record<string, Tree> = {};
    for (const [key, part] of node.keys) {
      const own = shape[key];
      if (node.readOnly.has(key) || own === undefined || !holds(part.when, live)) continue;
      if (part.secret) {
        made[key] = this.switchedOff([...path, key]);
        continue;
      }
      if (part.writeOnly || (part.keptApart && !this.options.embedded.has(key)) || isUnset(live[key])) continue;
      const isFree = isOptional(own) && !kept.includes(key) && !this.options.all;
      if (isFree && isDefault(live[key], defaults.of(key), part)) continue;
      const tree = this.part(live[key], part, own, defaults.in(key), [...path, key]);
      if (!isFree || !isEmpty(tree)) made[key] = tree;
    }
    return made;
  }

  private part(value: unknown, node: Node, schema: z.core.$ZodType, defaults: Defaults, path: readonly string[]): Tree {
    if (node.kind === "object" && isFields(value)) return this.branch(value, node, schema, defaults, path, []);
    if (node.kind === "rows" && Array.isArray(value)) return this.rows(value, node, schema, defaults, path);
    return this.scalars(value, node, schema);
  }

  private rows(
    value: readonly unknown[],
    node: RowsNode,
    schema: z.core.$ZodType,
    defaults: Defaults,
    path: readonly string[],
  ): Tree {
    const bare = bareOf(schema);
    const element = bare instanceof z.ZodArray ? bare.element : schema;
    const kept = [...(node.rowKey ?? []), ...(node.rowPosition === undefined ? [] : [node.rowPosition])];
    const rows = value.map((row, place) =>
      isFields(row) ? this.branch(row, node.row, element, defaults, [...path, String(place + 1)], kept) : {},
    );
    // A row that the API has by itself and that says nothing need not be written.
    const isTelling = (row: object) => Object.keys(row).some((key) => !kept.includes(key));
    return node.oneEach && !this.options.all ? rows.filter(isTelling) : rows;
  }

  private scalars(value: unknown, node: Node, schema: z.core.$ZodType): Tree {
    if (Array.isArray(value)) return value.map((one) => this.scalars(one, node, elementOf(schema)));
    if (isFields(value)) return value as Readonly<Record<string, Tree>>;
    if (typeof value === "number" && node.refersTo && bareOf(schema) instanceof z.ZodString)
      return this.options.refer(String(value), node);
    return typeof value === "string" ? this.options.refer(value, node) : (value as number | boolean | null);
  }

  private switchedOff(path: readonly string[]): Tree {
    const secret = this.options.variable + path.map(upperFirst).join("");
    this.secrets.push(secret);
    return new SwitchedOff(secret);
  }
}

/** Whether the API has this value without being told. */
function isDefault(value: unknown, known: unknown, node: Node): boolean {
  if (known !== undefined) return same(value, known, node);
  return value === "" || (Array.isArray(value) && value.length === 0);
}

/** Whether nothing is said: an object of which all is left out, or at most switched off. */
function isEmpty(tree: Tree): boolean {
  if (tree instanceof SwitchedOff || typeof tree !== "object" || tree === null) return false;
  return Object.getPrototypeOf(tree) === Object.prototype && Object.keys(tree).length === 0;
}

function shapeOf(schema: z.core.$ZodType): Readonly<Record<string, z.core.$ZodType>> {
  const bare = bareOf(schema);
  return bare instanceof z.ZodObject ? bare.shape : {};
}

function elementOf(schema: z.core.$ZodType): z.core.$ZodType {
  const bare = bareOf(schema);
  return bare instanceof z.ZodArray ? bare.element : bare;
}

function isOptional(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodOptional;
}

function bareOf(schema: z.core.$ZodType): z.core.$ZodType {
  const inner = innerOf(schema);
  return inner ? bareOf(inner) : schema;
}
