import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type * as t from "@babel/types";
import { hidden } from "../inventory/item.js";
import { matchesId } from "../runtime/alike.js";
import { type Fields, isFields, isUnset } from "../runtime/value.js";
import { type Binding, isName, nameOf } from "./bindings.js";
import type { Program } from "./program.js";
import type { SourceFile } from "./source-file.js";

/** What stands for a value that only a run would tell. */
export const computed = Symbol("computed");

/** Values of parameters, in a function that is looked into. */
type Given = ReadonlyMap<t.Identifier, unknown>;

/** A function that is looked into: its parameters, and what it returns. */
interface Simple {
  readonly parameters: readonly t.Identifier[];
  readonly result: t.Expression;
  readonly file: SourceFile;
}

/** What expressions of a program mean, as far as it can be told without running it. */
export class Meanings {
  private readers: ReadonlyMap<string, number> | undefined;

  /**
   * @param program - The program.
   * @param idOf - The id of the resource that a name stands for, if it is known.
   * @param textAt - Reads a text file.
   */
  constructor(
    private readonly program: Program,
    private readonly idOf: (binding: Binding) => unknown,
    private readonly textAt: (path: string) => string = (path) => readFileSync(path, "utf8"),
  ) {}

  /** What an expression means; {@link computed} if that cannot be told. */
  valueOf(node: t.Node, file: SourceFile, given: Given = new Map()): unknown {
    const inner = bare(node);
    switch (inner.type) {
      case "StringLiteral":
      case "NumericLiteral":
      case "BooleanLiteral":
        return inner.value;
      case "NullLiteral":
        return null;
      case "TemplateLiteral":
        return this.templateOf(inner, file, given);
      case "UnaryExpression":
        return inner.operator === "-" ? negative(this.valueOf(inner.argument, file, given)) : computed;
      case "BinaryExpression":
        return inner.operator === "+" ? this.sumOf(inner, file, given) : computed;
      case "ArrayExpression":
        return whole(inner.elements.map((part) => (part ? this.valueOf(part, file, given) : computed)));
      case "ObjectExpression":
        return this.objectOf(inner, file, given);
      case "Identifier":
        return this.nameOf(inner, file, given);
      case "MemberExpression":
        return this.memberOf(inner, file, given);
      case "NewExpression":
      case "CallExpression":
        return this.callOf(inner, file, given);
      default:
        return computed;
    }
  }

  /** Whether an expression means a value; undefined where that cannot be told. */
  agrees(node: t.Node, file: SourceFile, value: unknown): boolean | undefined {
    const inner = bare(node);
    if (value === hidden) return undefined;
    const binding = inner.type === "Identifier" ? this.program.bindingOf(inner, file) : undefined;
    if (binding?.kind === "constant") return this.agrees(binding.value, binding.file, value);
    if (inner.type === "ObjectExpression" && isFields(value)) {
      const keys = new Set([...Object.keys(value), ...keysOf(inner)]);
      return all([...keys].map((key) => this.keyAgrees(inner, key, file, value[key])));
    }
    if (inner.type === "ArrayExpression" && Array.isArray(value) && isWritten(inner)) {
      if (inner.elements.length !== value.length) return false;
      return all(inner.elements.map((part, place) => part && this.agrees(part, file, value[place])));
    }
    const meaning = this.valueOf(inner, file);
    return meaning === computed ? undefined : equal(meaning, value);
  }

  private keyAgrees(node: t.ObjectExpression, key: string, file: SourceFile, value: unknown): boolean | undefined {
    const found = propertyOf(node, key);
    if (found) return this.agrees(found.value, file, value);
    return node.properties.some((one) => isOpen(one) || one.type === "ObjectMethod") ? undefined : isUnset(value);
  }

  /** The file that an expression reads a text from, as UTF-8 and without any change. */
  textFileOf(node: t.Node, file: SourceFile, given: Given = new Map()): string | undefined {
    const inner = bare(node);
    if (inner.type !== "CallExpression") return undefined;
    const origin = this.program.originOf(inner.callee, file);
    if (/^(?:node:)?fs$/.test(origin?.source ?? "") && origin?.keys.at(-1) === "readFileSync") {
      const [path, encoding] = inner.arguments.map((one) => this.valueOf(one, file, given));
      const name = isFields(encoding) ? encoding["encoding"] : encoding;
      return typeof name === "string" && /^utf-?8$/i.test(name) ? this.pathOf(path) : undefined;
    }
    const simple = this.simpleOf(inner.callee, file);
    return simple && this.textFileOf(simple.result, simple.file, this.givenTo(simple, inner, file, given));
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
        const path = node.type === "CallExpression" ? this.textFileOf(node, file) : undefined;
        if (path !== undefined) readers.set(path, (readers.get(path) ?? 0) + 1);
      }
    }
    return readers;
  }

  private pathOf(path: unknown): string | undefined {
    if (path instanceof URL) return path.protocol === "file:" ? fileURLToPath(path) : undefined;
    return typeof path === "string" ? resolve(this.program.entry.folder, path) : undefined;
  }

  private templateOf({ quasis, expressions }: t.TemplateLiteral, file: SourceFile, given: Given): unknown {
    const parts = whole(expressions.map((one) => this.valueOf(one, file, given)));
    if (parts === computed || !parts.every(isScalar)) return computed;
    return quasis.map(({ value }, place) => (value.cooked ?? "") + String(parts[place] ?? "")).join("");
  }

  private sumOf({ left, right }: t.BinaryExpression, file: SourceFile, given: Given): unknown {
    const [one, other] = [this.valueOf(left, file, given), this.valueOf(right, file, given)];
    return typeof one === "string" && typeof other === "string" ? one + other : computed;
  }

  private objectOf({ properties }: t.ObjectExpression, file: SourceFile, given: Given): unknown {
    const entries = properties.map((one) =>
      one.type === "ObjectProperty" && !one.computed && isName(one.key)
        ? ([nameOf(one.key), this.valueOf(one.value, file, given)] as const)
        : computed,
    );
    const known = entries.filter((one) => one !== computed);
    const isKnown = known.length === entries.length && known.every(([, value]) => value !== computed);
    return isKnown ? (Object.fromEntries(known) as Fields) : computed;
  }

  private nameOf(name: t.Identifier, file: SourceFile, given: Given): unknown {
    const binding = this.program.bindingOf(name, file);
    if (!binding) return { undefined, __dirname: file.folder, __filename: file.path }[name.name] ?? (name.name === "undefined" ? undefined : computed);
    if (given.has(binding.name)) return given.get(binding.name);
    return binding.kind === "constant" ? this.valueOf(binding.value, binding.file) : computed;
  }

  private memberOf(node: t.MemberExpression, file: SourceFile, given: Given): unknown {
    const text = file.textOf(node);
    if (text === "import.meta.url") return pathToFileURL(file.path).href;
    if (text === "import.meta.dirname") return file.folder;
    if (text === "import.meta.filename") return file.path;
    if (node.computed || !isName(node.property)) return computed;
    const key = nameOf(node.property);
    const target = key === "id" ? this.program.meantBy(node.object, file) : undefined;
    const id = target && this.idOf(target);
    if (id !== undefined) return id;
    const base = this.valueOf(node.object, file, given);
    return isFields(base) && key in base ? base[key] : computed;
  }

  private callOf(node: t.NewExpression | t.CallExpression, file: SourceFile, given: Given): unknown {
    const path = this.textFileOf(node, file, given);
    if (path !== undefined) return this.textIn(path);
    const { source, keys } = this.program.originOf(node.callee, file) ?? { source: file.textOf(node.callee), keys: [] };
    const known = calls[[source.replace("node:", ""), ...keys].join(".")];
    const parts = whole(node.arguments.map((one) => this.valueOf(one, file, given)));
    if (known && parts !== computed) return known(parts);
    const simple = node.type === "CallExpression" ? this.simpleOf(node.callee, file) : undefined;
    return simple ? this.valueOf(simple.result, simple.file, this.givenTo(simple, node, file, given)) : computed;
  }

  private textIn(path: string): unknown {
    try {
      return this.textAt(path);
    } catch {
      return computed;
    }
  }

  private givenTo({ parameters }: Simple, node: t.NewExpression | t.CallExpression, file: SourceFile, given: Given): Given {
    const values = node.arguments.map((one) => this.valueOf(one, file, given));
    return new Map(parameters.map((name, place) => [name, place < values.length ? values[place] : computed]));
  }

  /** A function of the program that only returns something. */
  private simpleOf(callee: t.Node, file: SourceFile): Simple | undefined {
    const binding = callee.type === "Identifier" ? this.program.bindingOf(callee, file) : undefined;
    if (binding?.kind !== "function" && binding?.kind !== "constant") return undefined;
    const { value } = binding;
    const isFunction = /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(value.type);
    if (!isFunction || !("params" in value) || value.async === true || value.generator === true) return undefined;
    const parameters = value.params.filter((one) => one.type === "Identifier");
    const result = value.body.type === "BlockStatement" ? onlyResultIn(value.body) : value.body;
    const isPlain = parameters.length === value.params.length && result;
    return isPlain ? { parameters, result, file: binding.file } : undefined;
  }
}

/** An expression without brackets and types around it. */
export function bare(node: t.Node): t.Node {
  const isWrapped =
    node.type === "ParenthesizedExpression" ||
    node.type === "TSAsExpression" ||
    node.type === "TSSatisfiesExpression" ||
    node.type === "TSNonNullExpression" ||
    node.type === "TSTypeAssertion";
  return isWrapped ? bare(node.expression) : node;
}

/** The property that gives a key its value; undefined where something after it may give another one. */
export function propertyOf({ properties }: t.ObjectExpression, key: string): t.ObjectProperty | undefined {
  const found = properties.findLast(
    (one) => isOpen(one) || (one.type !== "SpreadElement" && isName(one.key) && nameOf(one.key) === key),
  );
  return found?.type === "ObjectProperty" && !found.computed ? found : undefined;
}

/** The keys that an object has written out. */
function keysOf({ properties }: t.ObjectExpression): string[] {
  return properties.flatMap((one) =>
    one.type !== "SpreadElement" && !one.computed && isName(one.key) ? [nameOf(one.key)] : [],
  );
}

/** Whether all elements of a list are written out. */
export function isWritten(node: t.ArrayExpression): node is t.ArrayExpression & { elements: t.Expression[] } {
  return node.elements.every((part) => part !== null && !isOpen(part));
}

function all(parts: readonly (boolean | null | undefined)[]): boolean | undefined {
  return parts.includes(false) ? false : parts.every((part) => part === true) || undefined;
}

/** Whether it may hold anything: `...rest`, `[key]: value`. */
export function isOpen(node: t.Node): boolean {
  return node.type === "SpreadElement" || (node.type === "ObjectProperty" && node.computed);
}

function onlyResultIn({ body }: t.BlockStatement): t.Expression | undefined {
  const [only, ...others] = body;
  return only?.type === "ReturnStatement" && others.length === 0 ? (only.argument ?? undefined) : undefined;
}

const calls: Readonly<Record<string, (parts: readonly unknown[]) => unknown>> = {
  "path.join": (parts) => (parts.every(isText) ? join(...parts) : computed),
  "path.resolve": (parts) => (parts.every(isText) ? resolve(...parts) : computed),
  "url.fileURLToPath": ([url]) => (isText(url) || url instanceof URL ? fileURLToPath(url) : computed),
  URL: ([path, base]) => (isText(path) && isText(base) && URL.canParse(path, base) ? new URL(path, base) : computed),
};

const isText = (value: unknown): value is string => typeof value === "string";

const isGuid = (value: unknown): boolean => typeof value === "string" && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);

const isScalar = (value: unknown): boolean => typeof value === "string" || typeof value === "number";

const negative = (value: unknown): unknown => (typeof value === "number" ? -value : computed);

function whole(parts: readonly unknown[]): readonly unknown[] | typeof computed {
  return parts.includes(computed) ? computed : parts;
}

function equal(one: unknown, other: unknown): boolean {
  if (isUnset(one) || isUnset(other)) return isUnset(one) && isUnset(other);
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((part, place) => equal(part, other[place]));
  if (isFields(one) && isFields(other))
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => equal(one[key], other[key]));
  return one === other || (isGuid(one) && isGuid(other) && matchesId(one, other));
}
