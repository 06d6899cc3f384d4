import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type * as t from "@babel/types";
import { isFields, textOf } from "../runtime/value.js";
import { type Binding, nameOf } from "./bindings.js";
import { Follower, within } from "./follower.js";
import { computed, knownCalls } from "./known-calls.js";
import { arithmetic } from "./arithmetic.js";
import type { Place } from "./place.js";
import type { Program } from "./program.js";
import { bare } from "./syntax.js";

/** How much is looked at for one value: functions that call themselves would never end. */
const mostSteps = 50_000;
const deepest = 200;

/** What expressions of a program mean, as far as it can be told without running it. */
export class Meanings {
  /** Finds where values stand. */
  readonly follower: Follower;
  private readers: ReadonlyMap<string, number> | undefined;
  private depth = 0;
  private steps = 0;

  /**
   * @param program - The program.
   * @param idOf - The id of the resource that a name stands for, if it is known.
   * @param textAt - Reads a text file.
   */
  constructor(
    private readonly program: Program,
    private readonly idOf: (binding: Binding) => unknown,
    private readonly textAt: (path: string) => string = (path) => readFileSync(path, "utf8"),
  ) {
    this.follower = new Follower(
      program,
      (place) => this.valueOf(place),
      (place) => this.textFileOf(place),
    );
  }

  /** What an expression means; {@link computed} if that cannot be told. */
  valueOf(place: Place): unknown {
    if (this.depth === 0) this.steps = 0;
    if (this.depth >= deepest || this.steps >= mostSteps) return computed;
    this.depth++;
    this.steps++;
    try {
      return this.meaningOf(place);
    } finally {
      this.depth--;
    }
  }

  private meaningOf(place: Place): unknown {
    const id = this.idAt(place);
    if (id !== undefined) return id;
    const at = this.follower.follow(place);
    if (at.known) return at.known.value;
    if (at.parts) return this.all(at.parts);
    const { node } = at;
    switch (node.type) {
      case "StringLiteral":
      case "NumericLiteral":
      case "BooleanLiteral":
        return node.value;
      case "NullLiteral":
        return null;
      case "TemplateLiteral":
        return this.templateOf(node, at);
      case "UnaryExpression":
        return unary(node.operator, this.valueOf({ ...within(at), node: node.argument }));
      case "BinaryExpression":
        return arithmetic(node.operator, ...this.sides(node, at));
      case "ArrayExpression":
        return this.all(this.follower.parts(at));
      case "ObjectExpression":
        return this.objectOf(at);
      case "Identifier":
        return this.globalOf(node, at);
      case "MemberExpression":
        return moduleOf(at.file.textOf(node), at);
      case "NewExpression":
      case "CallExpression":
        return this.callOf(node, at);
      default:
        return computed;
    }
  }

  /** The file that an expression reads a text from, as UTF-8 and without any change. */
  textFileOf(place: Place): string | undefined {
    const at = this.follower.follow(place);
    if (at.node.type !== "CallExpression" || at.known || at.parts) return undefined;
    const origin = this.program.originOf(at.node.callee, at.file);
    if (!/^(?:node:)?fs$/.test(origin?.source ?? "") || origin?.keys.at(-1) !== "readFileSync") return undefined;
    const [path, encoding] = at.node.arguments.map((node) => this.valueOf({ ...within(at), node }));
    const name = isFields(encoding) ? encoding["encoding"] : encoding;
    return typeof name === "string" && /^utf-?8$/i.test(name) ? this.pathOf(path) : undefined;
  }

  /** In how many places a text file is read. */
  readersOf(path: string): number {
    this.readers ??= this.countReaders();
    return this.readers.get(path) ?? 0;
  }

  private countReaders(): ReadonlyMap<string, number> {
    const readers = new Map<string, number>();
    for (const file of this.program.files) {
      for (const node of file.nodes()) {
        const path = node.type === "CallExpression" ? this.textFileOf({ file, node }) : undefined;
        if (path !== undefined) readers.set(path, (readers.get(path) ?? 0) + 1);
      }
    }
    return readers;
  }

  private pathOf(path: unknown): string | undefined {
    if (path instanceof URL) return path.protocol === "file:" ? fileURLToPath(path) : undefined;
    return typeof path === "string" ? resolve(this.program.entry.folder, path) : undefined;
  }

  private all(parts: readonly Place[] | undefined): unknown {
    const values = parts?.map((part) => this.valueOf(part));
    return values && !values.includes(computed) ? values : computed;
  }

  private sides({ left, right }: t.BinaryExpression, at: Place): [unknown, unknown] {
    return [this.valueOf({ ...within(at), node: left }), this.valueOf({ ...within(at), node: right })];
  }

  private templateOf({ quasis, expressions }: t.TemplateLiteral, at: Place): unknown {
    const parts = this.all(expressions.map((node) => ({ ...within(at), node })));
    if (!Array.isArray(parts) || !parts.every(isScalar)) return computed;
    return quasis.map(({ value }, place) => (value.cooked ?? "") + textOf(parts[place])).join("");
  }

  private objectOf(at: Place): unknown {
    const entries = this.follower.entries(at);
    const known = [...(entries ?? [])].map(([key, part]) => [key, this.valueOf(part)] as const);
    return entries && known.every(([, value]) => value !== computed) ? Object.fromEntries(known) : computed;
  }

  private globalOf({ name }: t.Identifier, { file, node }: Place): unknown {
    if (!this.program.isGlobal(node, file)) return computed;
    if (name === "undefined") return undefined;
    return name === "__dirname" ? file.folder : name === "__filename" ? file.path : computed;
  }

  /** `sales.id`, where `sales` is a resource. */
  private idAt({ file, node, known, parts }: Place): unknown {
    const inner = bare(node);
    if (known || parts || inner.type !== "MemberExpression" || inner.computed) return undefined;
    if (inner.property.type !== "Identifier" || nameOf(inner.property) !== "id") return undefined;
    const target = this.program.meantBy(inner.object, file);
    return target && this.idOf(target);
  }

  private callOf(node: t.NewExpression | t.CallExpression, at: Place): unknown {
    const path = this.textFileOf(at);
    if (path !== undefined) return this.textIn(path);
    const { source, keys } = this.program.originOf(node.callee, at.file) ?? {
      source: at.file.textOf(node.callee),
      keys: [],
    };
    const known = knownCalls[[source.replace("node:", ""), ...keys].join(".")];
    const parts = known ? this.all(node.arguments.map((one) => ({ ...within(at), node: one }))) : computed;
    return known && Array.isArray(parts) ? known(parts) : computed;
  }

  private textIn(path: string): unknown {
    try {
      return this.textAt(path);
    } catch {
      return computed;
    }
  }
}

function moduleOf(text: string, { file }: Place): unknown {
  if (text === "import.meta.url") return pathToFileURL(file.path).href;
  if (text === "import.meta.dirname") return file.folder;
  return text === "import.meta.filename" ? file.path : computed;
}

const isScalar = (value: unknown): boolean => typeof value === "string" || typeof value === "number";

function unary(operator: string, value: unknown): unknown {
  if (value === computed) return computed;
  if (operator === "!") return !value;
  return operator === "-" && typeof value === "number" ? -value : computed;
}
