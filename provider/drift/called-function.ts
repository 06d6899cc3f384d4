import type * as t from "@babel/types";
import type { Program } from "./program.js";
import type { SourceFile } from "./source-file.js";
import { bare } from "./syntax.js";

/** A function that is looked into. */
export interface CalledFunction {
  readonly parameters: readonly t.Node[];
  /** What it returns; undefined where more than constants come before. */
  readonly result: t.Expression | undefined;
  readonly file: SourceFile;
  readonly node: t.Node;
}

/** The function of the program that an expression stands for. */
export function calledFunction(callee: t.Node, file: SourceFile, program: Program): CalledFunction | undefined {
  const inner = bare(callee);
  const own = functionIn(inner, file);
  if (own) return own;
  const binding = program.meantBy(inner, file);
  if (binding?.kind !== "function" && binding?.kind !== "constant") return undefined;
  return functionIn(bare(binding.value), binding.file);
}

function functionIn(node: t.Node, file: SourceFile): CalledFunction | undefined {
  const isFunction =
    node.type === "FunctionDeclaration" ||
    node.type === "FunctionExpression" ||
    node.type === "ArrowFunctionExpression";
  if (!isFunction || node.generator) return undefined;
  const result = node.async ? undefined : node.body.type === "BlockStatement" ? resultOf(node.body) : node.body;
  return { parameters: node.params, result, file, node };
}

/** Constants may be declared before. */
function resultOf({ body }: t.BlockStatement): t.Expression | undefined {
  const last = body.at(-1);
  const isPlain = body.slice(0, -1).every((one) => one.type === "VariableDeclaration" && one.kind === "const");
  return isPlain && last?.type === "ReturnStatement" ? (last.argument ?? undefined) : undefined;
}
