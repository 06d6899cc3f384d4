import { parse, parseExpression } from "@babel/parser";
import type * as t from "@babel/types";
import { dirname, extname } from "node:path";
import { Edits } from "./edits.js";

/** One file of a program: its text, what it says, and what is to change in it. */
export class SourceFile {
  readonly tree: t.File;
  readonly edits: Edits;
  /** How lines end. */
  readonly lineEnd: "\n" | "\r\n";
  /** What one level of indentation is. */
  readonly indent: string;
  /** The quotes that most strings have. */
  readonly quote: "'" | '"';
  private readonly parents = new Map<t.Node, t.Node>();

  /**
   * @param path - Where it stands.
   * @param text - All of it.
   * @param isJson - Whether it holds a value as JSON, and no code.
   * @throws When it cannot be parsed.
   */
  constructor(
    readonly path: string,
    readonly text: string,
    readonly isJson = false,
  ) {
    this.tree = isJson ? parsedJson(text) : parsed(path, text);
    this.edits = new Edits(text);
    this.lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
    this.indent = indentIn(text);
    const quotes = { "'": 0, '"': 0 };
    for (const node of this.nodes()) {
      for (const child of childrenOf(node)) this.parents.set(child, node);
      if (node.type === "StringLiteral") quotes[text[startOf(node)] as "'" | '"']++;
    }
    this.quote = quotes["'"] > quotes['"'] ? "'" : '"';
  }

  /** Its folder. */
  get folder(): string {
    return dirname(this.path);
  }

  /** The value that it holds; of code, its first statement. */
  get root(): t.Node {
    const [first] = this.tree.program.body;
    if (first?.type === "ExpressionStatement") return first.expression;
    return first ?? this.tree.program;
  }

  /** All that it consists of, outermost first. */
  *nodes(): Generator<t.Node> {
    const open: t.Node[] = [this.tree.program];
    for (let node = open.pop(); node; node = open.pop()) {
      yield node;
      open.push(...childrenOf(node).reverse());
    }
  }

  /** What a node stands in. */
  parentOf(node: t.Node): t.Node | undefined {
    return this.parents.get(node);
  }

  /** The line of a node, from 1. */
  lineOf(node: t.Node): number {
    return node.loc?.start.line ?? 1;
  }

  /** The text of a node as it is. */
  textOf(node: t.Node): string {
    return this.text.slice(startOf(node), endOf(node));
  }

  /** What the line that a node begins on is indented by. */
  indentOf(node: t.Node): string {
    const line = this.text.lastIndexOf("\n", startOf(node) - 1) + 1;
    return /^[ \t]*/.exec(this.text.slice(line))?.[0] ?? "";
  }
}

/** Where a node begins. */
export function startOf(node: t.Node): number {
  return node.start ?? 0;
}

/** Where a node ends. */
export function endOf(node: t.Node): number {
  return node.end ?? 0;
}

/** What a node consists of, in the order of the text. */
export function childrenOf(node: t.Node): t.Node[] {
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === "loc" || key === "extra") return [];
    return (Array.isArray(value) ? value : [value]).filter(isNode);
  });
}

function isNode(value: unknown): value is t.Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

function parsed(path: string, text: string): t.File {
  const isTyped = /^\.[cm]?tsx?$/.test(extname(path));
  const hasTags = /x$|\.[cm]?js$/.test(path);
  return parse(text, {
    sourceType: "unambiguous",
    sourceFilename: path,
    attachComment: false,
    createParenthesizedExpressions: true,
    allowAwaitOutsideFunction: true,
    allowReturnOutsideFunction: true,
    plugins: ["decorators", ...(isTyped ? (["typescript"] as const) : []), ...(hasTags ? (["jsx"] as const) : [])],
  });
}

/** JSON is an expression of the language, and so is patched as one. */
function parsedJson(text: string): t.File {
  JSON.parse(text);
  const expression = parseExpression(text, { attachComment: false });
  const range = { start: expression.start ?? 0, end: expression.end ?? 0, loc: expression.loc ?? null };
  const statement = { type: "ExpressionStatement", expression, ...range } as t.ExpressionStatement;
  const program = { type: "Program", body: [statement], directives: [], sourceType: "script", ...range } as t.Program;
  return { type: "File", program, comments: [], tokens: [], ...range };
}

/** What indented lines begin with least. */
function indentIn(text: string): string {
  const indents = [...text.matchAll(/^(\t+| +)(?=[^\s*])/gm)].map(([, indent = ""]) => indent);
  if (indents.some((indent) => indent.startsWith("\t"))) return "\t";
  const least = Math.min(...indents.map(({ length }) => length).filter((length) => length > 1));
  return Number.isFinite(least) ? " ".repeat(least) : "  ";
}
