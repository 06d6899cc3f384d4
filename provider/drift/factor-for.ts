import type * as t from "@babel/types";
import { bare } from "./syntax.js";

/** A number in a product, and what it is to be. */
interface Factor {
  readonly node: t.NumericLiteral;
  readonly value: number;
}

/** The number that makes a product, `4 * 60`, come to another value, where its units can stay as they are. */
export function factorFor(product: t.Node, value: unknown): Factor | undefined {
  const node = bare(product);
  if (typeof value !== "number" || node.type !== "BinaryExpression" || node.operator !== "*") return undefined;
  const [left, right] = [bare(node.left), bare(node.right)];
  const unit = right.type === "NumericLiteral" ? value / right.value : undefined;
  if (unit === undefined || !Number.isInteger(unit)) return undefined;
  return left.type === "NumericLiteral" ? { node: left, value: unit } : factorFor(left, unit);
}
