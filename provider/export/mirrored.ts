import { linkedLists } from "../runtime/relations.js";
import type { Kind } from "./kinds.js";

/** A list of ids that the API shows from the other side too, and is written there. */
export interface Mirrored {
  readonly kind: Kind;
  readonly key: string;
  /** Where it is written: `global.Department.agentIds`. */
  readonly other: string;
}

/**
 * Relations that two kinds show, such as the departments of an agent and the agents of a department. One side is left out of the code:
 * the side of the kind that more kinds refer to, since that comes first.
 */
export function mirroredIn(kinds: readonly Kind[]): Mirrored[] {
  const found: Mirrored[] = [];
  for (const kind of kinds) {
    for (const { key, target } of linkedLists(kind.model)) {
      const other = kinds.find((one) => one.target === target);
      const back = other && linkedLists(other.model).find((list) => list.target === kind.target);
      if (!other || !back || other === kind || !isFirst(kind, other, kinds)) continue;
      found.push({ kind, key, other: `${other.type.replace(":", ".")}.${back.key}` });
    }
  }
  return found;
}

function isFirst(one: Kind, other: Kind, kinds: readonly Kind[]): boolean {
  const weight = ({ target }: Kind): number =>
    kinds.filter((kind) => JSON.stringify(refersTo(kind)).includes(target)).length;
  return weight(one) === weight(other) ? one.type < other.type : weight(one) > weight(other);
}

function refersTo({ model }: Kind): (readonly string[])[] {
  return [...model.node.keys.values()].flatMap((part) => (part.refersTo ? [part.refersTo] : []));
}
