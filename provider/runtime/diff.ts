import { partOf } from "../schema/shape.js";
import { parseId } from "./address.js";
import { sameId } from "./identity.js";
import { differs } from "./changes.js";
import { memoryOf } from "./memory.js";
import { type Model, settingsIn } from "./model.js";
import { selectedKeys } from "./selection.js";
import { isUnknown } from "./unknown.js";
import type { Fields } from "./value.js";

/**
 * What the engine is told of a change. `changes` undefined lets it show the inputs that differ: it finds none where the program says what it
 * said before and the site kept something else.
 */
export interface Change {
  readonly changes?: boolean;
  readonly replaces?: string[];
  readonly deleteBeforeReplace?: boolean;
}

/**
 * Compares what the program wants with what the state has. No call to the API.
 *
 * @throws When the program imports another object than the one that the state has.
 */
export function diff(id: string, state: Fields, inputs: Fields, model: Model): Change {
  const imported = inputs["__import"];
  if (typeof imported === "string" && !isUnknown(imported) && !isSameId(imported, id, model))
    throw new Error(rebound(imported, id));
  const moved = model.parents.filter((key) => !sameId(inputs[key], state[key]));
  const changed = changedKeys(state, inputs, model);
  if (moved.length === 0 && changed.length === 0) return { changes: false };
  const { naturalKey = [], replacedOnChange, withoutDelete } = model.definition;
  const replaces = [...moved, ...changed.filter((key) => replacedOnChange ?? model.node.keys.get(key)?.createOnly)];
  const collides =
    !withoutDelete && naturalKey.length > 0 && moved.length === 0 && naturalKey.every((key) => !changed.includes(key));
  if (replaces.length > 0) return { replaces, deleteBeforeReplace: collides };
  return memoryOf(state).hasRefusals === true ? { changes: true } : {};
}

function changedKeys(state: Fields, inputs: Fields, model: Model): string[] {
  const { managed } = memoryOf(state);
  const wanted = settingsIn(inputs, model);
  const before = new Map(selectedKeys(managed));
  const keys = new Set([...Object.keys(wanted), ...before.keys()]);
  return [...keys].filter((key) => {
    const node = partOf(model.node, key);
    return !(key in wanted) || differs(wanted[key], state[key], before.get(key), node);
  });
}

/** A nested object is imported as `parentId/id`, a child singleton by the ids of its parents. */
function isSameId(imported: string, id: string, model: Model): boolean {
  return sameId(parseId(imported, model).id, id) || sameId(imported, id);
}

function rebound(imported: string, id: string): string {
  return (
    `This resource already stands for ${id}, and its option \`import\` says ${imported}. ` +
    "Take the option out, or give the other object a resource of its own."
  );
}
