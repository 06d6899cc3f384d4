import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type * as t from "@babel/types";
import { isFields, textOf } from "../runtime/value.js";
import { type Binding, isName, nameOf } from "./bindings.js";
import { computed, knownCalls } from "./known-calls.js";
import type { Program } from "./program.js";
import { simpleFunction, type SimpleFunction } from "./simple-function.js";
import type { SourceFile } from "./source-file.js";
import { bare } from "./syntax.js";

/** Values of parameters, in a function that is looked into. */
type Given = ReadonlyMap<t.Identifier, unknown>;

/** What expressions of a program mean, as far as it can be told without running it. */
export class Meanings {
  /** What is being looked at: a function that calls itself tells nothing. */
  private readonly open = new Set<t.Node>();
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
    if (this.open.has(node)) return computed;
    this.open.add(node);
    const value = this.meaningOf(bare(node), file, given);
    this.open.delete(node);
    return value;
  }

  private meaningOf(inner: t.Node, file: SourceFile, given: Given): unknown {
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
    const simple = simpleFunction(inner.callee, file, this.program);
    if (!simple || this.open.has(simple.result)) return undefined;
    this.open.add(simple.result);
    const path = this.textFileOf(simple.result, simple.file, this.givenTo(simple, inner, file, given));
    this.open.delete(simple.result);
    return path;
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
    return quasis.map(({ value }, place) => (value.cooked ?? "") + textOf(parts[place])).join("");
  }

  private sumOf({ left, right }: t.BinaryExpression, file: SourceFile, given: Given): unknown {
    const [one, other] = [this.valueOf(left, file, given), this.valueOf(right, file, given)];
    return typeof one === "string" && typeof other === "string" ? one + other : computed;
  }

  private objectOf({ properties }: t.ObjectExpression, file: SourceFile, given: Given): unknown {
    const entries = properties.map((one) =>
      one.type === "ObjectProperty" && (one.computed ? one.key.type === "StringLiteral" : true) && isName(one.key)
        ? ([nameOf(one.key), this.valueOf(one.value, file, given)] as const)
        : computed,
    );
    const known = entries.filter((one) => one !== computed);
    const isKnown = known.length === entries.length && known.every(([, value]) => value !== computed);
    return isKnown ? Object.fromEntries(known) : computed;
  }

  private nameOf(name: t.Identifier, file: SourceFile, given: Given): unknown {
    const binding = this.program.bindingOf(name, file);
    if (!binding) return globals.has(name.name) ? globals.get(name.name)?.(file) : computed;
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
    const known = knownCalls[[source.replace("node:", ""), ...keys].join(".")];
    const parts = whole(node.arguments.map((one) => this.valueOf(one, file, given)));
    if (known && parts !== computed) return known(parts);
    const simple = node.type === "CallExpression" ? simpleFunction(node.callee, file, this.program) : undefined;
    return simple ? this.valueOf(simple.result, simple.file, this.givenTo(simple, node, file, given)) : computed;
  }

  private textIn(path: string): unknown {
    try {
      return this.textAt(path);
    } catch {
      return computed;
    }
  }

  private givenTo(
    { parameters }: SimpleFunction,
    node: t.NewExpression | t.CallExpression,
    file: SourceFile,
    given: Given,
  ): Given {
    const values = node.arguments.map((one) => this.valueOf(one, file, given));
    return new Map(parameters.map((name, place) => [name, place < values.length ? values[place] : computed]));
  }
}

const globals: ReadonlyMap<string, (file: SourceFile) => unknown> = new Map<string, (file: SourceFile) => unknown>([
  ["undefined", () => undefined],
  ["__dirname", ({ folder }) => folder],
  ["__filename", ({ path }) => path],
]);

const isScalar = (value: unknown): boolean => typeof value === "string" || typeof value === "number";

const negative = (value: unknown): unknown => (typeof value === "number" ? -value : computed);

function whole(parts: readonly unknown[]): readonly unknown[] | typeof computed {
  return parts.includes(computed) ? computed : parts;
}
