import type * as t from "@babel/types";
import { isName, nameOf } from "./bindings.js";

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

/** The keys that an object has written out. */
export function keysOf({ properties }: t.ObjectExpression): string[] {
  return properties.flatMap((one) =>
    one.type !== "SpreadElement" && !one.computed && isName(one.key) ? [nameOf(one.key)] : [],
  );
}

/** Whether all elements of a list are written out. */
export function isWritten(node: t.ArrayExpression): node is t.ArrayExpression & { elements: t.Expression[] } {
  return node.elements.every((part) => part !== null && !isOpen(part));
}

/** Whether it may hold anything: `...rest`, `[key]: value`. */
export function isOpen(node: t.Node): boolean {
  return node.type === "SpreadElement" || (node.type === "ObjectProperty" && node.computed);
}

/** Whether a value is written out, without parts. */
export function isLiteral(node: t.Node): boolean {
  switch (node.type) {
    case "StringLiteral":
    case "NumericLiteral":
    case "BooleanLiteral":
    case "NullLiteral":
      return true;
    case "TemplateLiteral":
      return node.expressions.length === 0;
    case "UnaryExpression":
      return node.operator === "-" && isLiteral(node.argument);
    default:
      return node.type === "Identifier" && node.name === "undefined";
  }
}

/** Whether it is a number that is reckoned from numbers alone: `4 * 60`. */
export function isSum(node: t.Node): boolean {
  if (node.type === "NumericLiteral") return true;
  const inner = bare(node);
  return inner.type === "BinaryExpression"
    ? isSum(bare(inner.left)) && isSum(bare(inner.right))
    : inner.type === "NumericLiteral";
}
