import type * as t from "@babel/types";
import { isFields, isUnset } from "../runtime/value.js";
import { isName, nameOf } from "./bindings.js";
import { computed } from "./known-calls.js";
import { followedCall } from "./followed-calls.js";
import { led, type Place } from "./place.js";
import type { Program } from "./program.js";
import { bare } from "./syntax.js";

/** What stands for a key that an object certainly does not have. */
export const absent = Symbol("absent");

const longestWay = 100;

/** Goes from an expression to where its value stands: through names, parts of objects and lists, loops, functions and data files. */
export class Follower {
  private depth = 0;

  /**
   * @param program - The program.
   * @param valueOf - What an expression means, or {@link computed}.
   * @param textFileOf - The file that an expression reads a text from.
   */
  constructor(
    readonly program: Program,
    readonly valueOf: (place: Place) => unknown,
    readonly textFileOf: (place: Place) => string | undefined,
  ) {}

  /** The place where a value stands; as far as it can be told. */
  follow(place: Place): Place {
    if (this.depth >= longestWay) return place;
    this.depth++;
    try {
      let at = place;
      for (let steps = 0; steps < longestWay; steps++) {
        const next = this.step(at);
        if (!next) break;
        at = led(next, at.trail);
      }
      return at;
    } finally {
      this.depth--;
    }
  }

  /** A part of an object or of a list; undefined where it cannot be told. */
  field(place: Place, key: string): Place | typeof absent | undefined {
    const at = this.follow(place);
    if (at.known) return knownPart(at, key);
    if (at.parts || at.node.type === "ArrayExpression") {
      const parts = /^\d+$/.test(key) ? this.parts(at) : undefined;
      return parts && (parts[Number(key)] ?? absent);
    }
    const found = at.node.type === "ObjectExpression" ? this.property(at, at.node, key) : undefined;
    return found && found !== absent ? led(found, at.trail) : found;
  }

  /** The elements of a list; undefined where they cannot be told. */
  parts(place: Place): readonly Place[] | undefined {
    const at = this.follow(place);
    if (at.parts) return at.parts.map((part) => led(part, at.trail));
    if (at.node.type !== "ArrayExpression") return undefined;
    const parts = at.node.elements.map((node): readonly Place[] | undefined => {
      if (!node) return undefined;
      if (node.type === "SpreadElement") return this.parts({ ...within(at), node: node.argument });
      return [{ ...within(at), node }];
    });
    return parts.includes(undefined) ? undefined : parts.flatMap((part) => part ?? []).map((one) => led(one, at.trail));
  }

  /** The keys of an object with where their values stand, in order; undefined where they cannot be told. */
  entries(place: Place): ReadonlyMap<string, Place> | undefined {
    const at = this.follow(place);
    if (at.node.type !== "ObjectExpression" || at.known || at.parts) return undefined;
    const found = new Map<string, Place>();
    for (const one of at.node.properties) {
      const inner = one.type === "SpreadElement" ? this.entries({ ...within(at), node: one.argument }) : undefined;
      const key = one.type === "ObjectProperty" ? this.keyOf(one, at) : undefined;
      if (inner) for (const [name, value] of inner) found.set(name, led(value, at.trail));
      else if (one.type === "ObjectProperty" && key !== undefined)
        found.set(key, led({ ...within(at), node: one.value }, at.trail));
      else return undefined;
    }
    return found;
  }

  private step(place: Place): Place | undefined {
    if (place.known || place.parts) return undefined;
    const node = bare(place.node);
    if (node !== place.node) return { ...within(place), node };
    switch (node.type) {
      case "Identifier":
        return this.named(node, place);
      case "MemberExpression":
      case "OptionalMemberExpression":
        return this.member(node, place);
      case "LogicalExpression":
        return this.either(node, place);
      case "ConditionalExpression":
        return this.chosen(node, place);
      case "CallExpression":
        return followedCall(node, place, this);
      default:
        return undefined;
    }
  }

  private named(node: t.Identifier, { file, given }: Place): Place | undefined {
    const binding = this.program.bindingOf(node, file);
    if (!binding) return undefined;
    const trail = [{ binding, node, file }];
    const there = given?.get(binding.name);
    if (there) return led(there, trail);
    if (binding.kind === "constant") return { file: binding.file, node: binding.value, ...(given && { given }), trail };
    if (binding.kind === "part") {
      const part = this.field({ file: binding.file, node: binding.of, ...(given && { given }) }, binding.key);
      return part && part !== absent ? led(part, trail) : undefined;
    }
    if (binding.kind !== "module" && binding.kind !== "imported") return undefined;
    const whole = this.program.givenWhole(binding.source, binding.file);
    const key = binding.kind === "imported" ? binding.key : "default";
    const part = whole && (key === "default" ? whole : this.field(whole, key));
    return part && part !== absent ? led(part, trail) : undefined;
  }

  private member(node: t.MemberExpression | t.OptionalMemberExpression, place: Place): Place | undefined {
    const { file } = place;
    const binding = this.program.meantBy(node, file);
    if (binding?.kind === "constant")
      return { file: binding.file, node: binding.value, trail: [{ binding, node, file }] };
    const key = node.computed
      ? this.valueOf({ ...within(place), node: node.property })
      : isName(node.property)
        ? nameOf(node.property)
        : computed;
    if (typeof key !== "string" && typeof key !== "number") return undefined;
    const found = this.field({ ...within(place), node: node.object }, String(key));
    return found === absent ? { ...within(place), node, known: { value: undefined } } : found;
  }

  private either({ left, right, operator }: t.LogicalExpression, place: Place): Place | undefined {
    const value = this.valueOf({ ...within(place), node: left });
    if (value === computed) return undefined;
    const isLeft = operator === "??" ? !isUnset(value) : operator === "||" ? Boolean(value) : !value;
    return { ...within(place), node: isLeft ? left : right };
  }

  private chosen({ test, consequent, alternate }: t.ConditionalExpression, place: Place): Place | undefined {
    const value = this.valueOf({ ...within(place), node: test });
    return value === computed ? undefined : { ...within(place), node: value ? consequent : alternate };
  }

  /** What comes last counts. */
  private property(at: Place, { properties }: t.ObjectExpression, key: string): Place | typeof absent | undefined {
    for (const one of [...properties].reverse()) {
      if (one.type === "SpreadElement") {
        const inner = this.field({ ...within(at), node: one.argument }, key);
        if (inner !== absent) return inner;
        continue;
      }
      const name = this.keyOf(one, at);
      if (name === undefined) return undefined;
      if (name === key) return one.type === "ObjectProperty" ? { ...within(at), node: one.value } : undefined;
    }
    return absent;
  }

  private keyOf(one: t.ObjectProperty | t.ObjectMethod, at: Place): string | undefined {
    if (!one.computed && isName(one.key)) return nameOf(one.key);
    if (!one.computed) return one.key.type === "NumericLiteral" ? String(one.key.value) : undefined;
    const value = this.valueOf({ ...within(at), node: one.key });
    return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
  }
}

/** What is around a place, for an expression in it. */
export function within({ file, given }: Place): Pick<Place, "file" | "given"> {
  return { file, ...(given && { given }) };
}

function knownPart(at: Place, key: string): Place | typeof absent | undefined {
  const value = at.known?.value;
  if (!isFields(value) && !Array.isArray(value)) return undefined;
  return Object.hasOwn(value, key) ? { ...at, known: { value: Reflect.get(value, key) as unknown } } : absent;
}
