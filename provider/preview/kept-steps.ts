import { keptKeyOf } from "../inventory/natural-key.js";
import { sameId } from "../runtime/identity.js";
import { type Model, modelOf } from "../runtime/model.js";
import { same } from "../runtime/value.js";
import { definitionOf } from "../resources/definition-of.js";
import type { Step } from "./preview.js";

/**
 * The steps as they are for the site. Where the program lets go of settings that always exist, or of an object that it imports again, and
 * takes them up under another name, the engine tells of a delete and a create: the object stays as it is.
 */
export async function keptSteps(steps: readonly Step[]): Promise<readonly Step[]> {
  const gone = steps.filter(({ op }) => op === "delete");
  const taken = new Set<Step>();
  const merged = new Map<Step, Step>();
  for (const made of gone.length === 0 ? [] : steps.filter(({ op }) => op === "create")) {
    const model = modelOf(await definitionOf(made.type));
    const old = gone.find((one) => one.type === made.type && !taken.has(one) && isSameObject(one, made, model));
    if (!old) continue;
    taken.add(old);
    merged.set(made, mergedOf(old, made));
  }
  return steps.filter((step) => !taken.has(step)).map((step) => merged.get(step) ?? step);
}

function isSameObject({ before }: Step, { after }: Step, model: Model): boolean {
  if (!before || !after) return false;
  if (after.importedId !== undefined) return before.id !== undefined && sameId(after.importedId, before.id);
  const key = keptKeyOf(after, model);
  return key !== undefined && key === keptKeyOf(before, model);
}

function mergedOf({ before, urn }: Step, made: Step): Step {
  const { after } = made;
  if (!before || !after) return made;
  const { id } = before;
  return {
    ...made,
    op: same(before.inputs, after.inputs) ? "same" : "update",
    formerUrn: urn,
    isUntold: true,
    before: { ...before, urn: after.urn, name: after.name },
    after: { ...after, ...(id !== undefined && { id }), outputs: before.outputs },
  };
}
