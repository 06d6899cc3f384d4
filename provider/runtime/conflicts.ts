import { holdsSecret } from "../schema/shape.js";
import { differs } from "./changes.js";
import { memoryOf } from "./memory.js";
import type { Model } from "./model.js";
import { selectedKeys, selectedPart } from "./selection.js";
import { stateAfterRead } from "./state.js";
import { type Fields, same } from "./value.js";

/**
 * Tells of settings that somebody changed since they were last seen and that this run is about to change to something else.
 *
 * @param wanted - What the program sets.
 * @param hidden - Settings that the program marked as secret: named, without their values.
 * @returns A line for each, with what it was, what it is, and what it becomes.
 */
export function conflicts(
  wanted: Fields,
  state: Fields,
  live: Fields,
  model: Model,
  hidden: ReadonlySet<string>,
): string[] {
  const now = stateAfterRead(state, live, model).state;
  return selectedKeys(memoryOf(state).managed).flatMap(([key, selection]) => {
    const node = model.node.keys.get(key);
    if (!node || !(key in wanted) || holdsSecret(node)) return [];
    const [was, is] = [selectedPart(state[key], selection), selectedPart(now[key], selection)];
    if (same(was, is, node) || same(wanted[key], is, node) || !differs(wanted[key], state[key], selection, node))
      return [];
    if (hidden.has(key)) return [`${key} was changed in Comm100, and is changed again (a secret)`];
    return [`${key} was ${told(was)}, is ${told(is)} in Comm100 now, and becomes ${told(wanted[key])}`];
  });
}

function told(value: unknown): string {
  const text = value === undefined ? "not set" : JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
