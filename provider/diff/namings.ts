import { parentsOf } from "../export/describe.js";
import { labelOf, type LiveObject } from "../export/live-object.js";
import { Reference, Remarked, type Tree } from "../export/tree.js";
import { idKey, nameKey, sameId } from "../runtime/identity.js";
import { nameKeysOf } from "./name-keys.js";
import type { Side } from "./side.js";

/** A word for an object that is the same for its counterpart on the other side; undefined for what has none. */
export type Token = (object: LiveObject) => string | undefined;

/** What an object says, as text without ids. */
export type ContentOf = (object: LiveObject, side: 0 | 1, token: Token) => string;

/** Keys that are equal for an object and its counterpart. Undefined where there is none, or not before its parents are paired. */
export class Namings {
  /**
   * @param sides - Whose objects they are.
   * @param contentOf - What an object says.
   * @param token - Words of the objects that are paired so far.
   */
  constructor(
    private readonly sides: readonly [Side, Side],
    private readonly contentOf: ContentOf,
    private readonly token: Token,
  ) {}

  /** By kind, parents, and natural key or name. */
  named(object: LiveObject, side: 0 | 1): string | undefined {
    const place = this.placeOf(object, side);
    if (place === undefined || object.kind.model.definition.singleton) return place;
    const { node } = object.kind.model;
    const parts = nameKeysOf(object.kind).map((key) => {
      const value = object.live[key];
      const isOwnId = sameId(value, object.id);
      if (isOwnId || (typeof value !== "string" && typeof value !== "number")) return "";
      const part = node.keys.get(key) ?? { kind: "value" as const };
      return this.wordOf(this.sides[side].references.refer(value, part, object));
    });
    if (parts.includes(undefined) || parts.every((part) => part === "")) return undefined;
    return JSON.stringify([place, ...parts]);
  }

  /** Only where both sides can be of one account, or where the product gives the ids. */
  byId(object: LiveObject): string | undefined {
    const isOneAccount = this.sides.some(({ managed }) => managed !== undefined);
    if (object.kind.isManaged && !isOneAccount) return undefined;
    return JSON.stringify([object.kind.type, idKey(object.id), object.parents]);
  }

  /** By kind, parents, and what the object calls itself. */
  labelled(object: LiveObject, side: 0 | 1): string | undefined {
    const label = labelOf(object.live);
    const place = label === "" ? undefined : this.placeOf(object, side);
    return place === undefined ? undefined : JSON.stringify([place, nameKey(label)]);
  }

  /** By kind, parents, and all that the object says; for what has no name. */
  inContent(object: LiveObject, side: 0 | 1): string | undefined {
    const place = this.inPlace(object, side);
    if (place === undefined) return undefined;
    return JSON.stringify([place, this.contentOf(object, side, this.token)]);
  }

  /** By kind and parents alone; for what has no name. */
  inPlace(object: LiveObject, side: 0 | 1): string | undefined {
    const isNamed = labelOf(object.live) !== "" || this.named(object, side) !== undefined;
    return isNamed || !object.kind.isManaged ? undefined : this.placeOf(object, side);
  }

  private placeOf(object: LiveObject, side: 0 | 1): string | undefined {
    const parents = Object.entries(parentsOf(object, this.sides[side].references));
    const words = parents.map(([key, tree]) => [key, this.wordOf(tree)] as const);
    return words.some(([, word]) => word === undefined) ? undefined : JSON.stringify([object.kind.type, ...words]);
  }

  /** A value of a key as a word that both sides share; undefined for a reference to what is not paired. */
  private wordOf(tree: Tree): string | undefined {
    if (tree instanceof Reference) return this.token(tree.target);
    if (tree instanceof Remarked) return this.wordOf(tree.value);
    return nameKey(tree);
  }
}
