import type * as t from "@babel/types";
import type { Program } from "./program.js";
import type { SourceFile } from "./source-file.js";

/** A function that is looked into: its parameters, and what it returns. */
export interface SimpleFunction {
  readonly parameters: readonly t.Identifier[];
  readonly result: t.Expression;
  readonly file: SourceFile;
}

/** A function of the program that only returns something. */
export function simpleFunction(callee: t.Node, file: SourceFile, program: Program): SimpleFunction | undefined {
  const binding = callee.type === "Identifier" ? program.bindingOf(callee, file) : undefined;
  if (binding?.kind !== "function" && binding?.kind !== "constant") return undefined;
  const { value } = binding;
  const isFunction = /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(value.type);
  if (!isFunction || !("params" in value) || value.async || value.generator) return undefined;
  const parameters = value.params.filter((one) => one.type === "Identifier");
  const result = value.body.type === "BlockStatement" ? onlyResultIn(value.body) : value.body;
  const isPlain = parameters.length === value.params.length && result;
  return isPlain ? { parameters, result, file: binding.file } : undefined;
}

function onlyResultIn({ body }: t.BlockStatement): t.Expression | undefined {
  const [only, ...others] = body;
  return only?.type === "ReturnStatement" && others.length === 0 ? (only.argument ?? undefined) : undefined;
}
