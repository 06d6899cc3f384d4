import type * as t from "@babel/types";
import type { SourceFile } from "./source-file.js";

/** Whether a node stands in another one. */
export function standsIn(inner: t.Node, outer: t.Node, file: SourceFile): boolean {
  for (let node: t.Node | undefined = inner; node; node = file.parentOf(node)) if (node === outer) return true;
  return false;
}

/** The module that `require("…")` names. */
export function requiredBy(node: t.Node): string | undefined {
  if (node.type === "AwaitExpression") return requiredBy(node.argument);
  if (node.type !== "CallExpression") return undefined;
  const { callee, arguments: given } = node;
  const isRequire = callee.type === "Import" || (callee.type === "Identifier" && callee.name === "require");
  return isRequire && given[0]?.type === "StringLiteral" ? given[0].value : undefined;
}

/** The module that a statement or a call takes something from. */
export function sourceIn(node: t.Node): string | undefined {
  if (node.type === "TSExternalModuleReference") return node.expression.value;
  if ("source" in node && node.source?.type === "StringLiteral") return node.source.value;
  return requiredBy(node);
}
