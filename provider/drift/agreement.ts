import type * as t from "@babel/types";
import { hidden } from "../inventory/item.js";
import { sameId } from "../runtime/identity.js";
import { isFields, isUnset } from "../runtime/value.js";
import { computed } from "./known-calls.js";
import type { Meanings } from "./meanings.js";
import type { Program } from "./program.js";
import type { SourceFile } from "./source-file.js";
import { bare, isOpen, isWritten, keysOf, propertyOf } from "./syntax.js";
import { isGuid } from "../schema/guid.js";

/** Compares expressions with values, part by part, so that one computed part does not hide the others. */
export class Agreement {
  constructor(
    private readonly program: Program,
    private readonly meanings: Meanings,
  ) {}

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
    const meaning = this.meanings.valueOf(inner, file);
    return meaning === computed ? undefined : equal(meaning, value);
  }

  private keyAgrees(node: t.ObjectExpression, key: string, file: SourceFile, value: unknown): boolean | undefined {
    const found = propertyOf(node, key);
    if (found) return this.agrees(found.value, file, value);
    return node.properties.some((one) => isOpen(one) || one.type === "ObjectMethod") ? undefined : isUnset(value);
  }
}

function all(parts: readonly (boolean | null | undefined)[]): boolean | undefined {
  return parts.includes(false) ? false : parts.every((part) => part === true) || undefined;
}

const isId = (value: unknown): boolean => typeof value === "string" && isGuid(value);

function equal(one: unknown, other: unknown): boolean {
  if (isUnset(one) || isUnset(other)) return isUnset(one) && isUnset(other);
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((part, place) => equal(part, other[place]));
  if (isFields(one) && isFields(other))
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => equal(one[key], other[key]));
  return one === other || (isId(one) && isId(other) && sameId(one, other));
}
