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
    for (const [key, target] of listsOf(kind)) {
      const other = kinds.find((one) => one.target === target);
      const back = other && listsOf(other).find(([, name]) => name === kind.target);
      if (!other || !back || other === kind || !isFirst(kind, other, kinds)) continue;
      found.push({ kind, key, other: `${other.type.replace(":", ".")}.${back[0]}` });
    }
  }
  return found;
}

/** Lists of ids, with what they hold. */
function listsOf({ model }: Kind): [string, string][] {
  return [...model.node.keys].flatMap(([key, { refersTo, kind, unordered }]): [string, string][] => {
    const [target] = refersTo ?? [];
    const isList = kind === "value" && unordered === true && !model.node.readOnly.has(key);
    return isList && target !== undefined ? [[key, target]] : [];
  });
}

function isFirst(one: Kind, other: Kind, kinds: readonly Kind[]): boolean {
  const weight = ({ target }: Kind): number =>
    kinds.filter((kind) => JSON.stringify(refersTo(kind)).includes(target)).length;
  return weight(one) === weight(other) ? one.type < other.type : weight(one) > weight(other);
}

function refersTo({ model }: Kind): (readonly string[])[] {
  return [...model.node.keys.values()].flatMap((part) => (part.refersTo ? [part.refersTo] : []));
}
