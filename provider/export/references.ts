import type { Node } from "../schema/shape.js";
import { idKey } from "../runtime/identity.js";
import type { LiveObject } from "./live-object.js";
import { Reference, Remarked, type Tree } from "./tree.js";
import { isGuid } from "../schema/guid.js";

const zero = "00000000-0000-0000-0000-000000000000";

/** Finds the objects that ids mean. */
export class References {
  /** Ids that mean no object of the export: where they stand, and what they should mean. */
  readonly dangling = new Map<string, string>();
  private readonly byId = new Map<string, LiveObject[]>();

  /** @param objects - All objects that code can name: resources, and what can be looked up. */
  constructor(objects: readonly LiveObject[]) {
    for (const object of objects) {
      if (object.kind.model.definition.singleton) continue;
      const key = idKey(object.id);
      this.byId.set(key, [...(this.byId.get(key) ?? []), object]);
    }
  }

  /**
   * What code writes for a value that may be an id.
   *
   * @param owner - The object that has it.
   */
  refer(value: string | number, node: Node, owner: LiveObject): Tree {
    const text = String(value);
    const { refersTo } = node;
    if (text === zero || text === "" || (!refersTo && !isGuid(text))) return value;
    const meant = (this.byId.get(idKey(text)) ?? []).filter(({ kind }) => !refersTo || refersTo.includes(kind.target));
    const target = meant[0];
    if (target === owner) return value;
    if (target) return new Reference(target);
    if (!refersTo) return value;
    const names = refersTo.map((name) => name.replace("/", ".")).join(" or ");
    this.dangling.set(text, names);
    return new Remarked(value, `not exported: ${names}`);
  }
}
