import { importProblems } from "./import-problems.js";
import { type Model } from "./model.js";
import { type Problem, problemsOf } from "./problems.js";
import { type Fields, isUnset } from "./value.js";
import { valuesOf } from "./memory.js";
import { withoutCalled } from "./ownership/state-marks.js";

/**
 * Checks the arguments of a resource: all problems at once, no call to the API.
 *
 * @param olds - The inputs before; empty when the object is about to be made.
 * @param news - What the program wrote, with what is not known yet.
 */
export function check(olds: Fields, news: Fields, model: Model): { inputs: Fields; failures: Problem[] } {
  const values = valuesOf(news);
  const failures = problemsOf(values, model.schema, model.node.readOnly);
  const isNew =
    Object.keys(valuesOf(olds)).length === 0 && news["__import"] === undefined && !model.definition.singleton;
  return {
    inputs: withoutCalled(news),
    failures: [
      ...failures,
      ...importProblems(news, model),
      ...(isNew ? missing(values, model) : []),
      ...impossible(values, model),
    ],
  };
}

function missing(values: Fields, { node, definition }: Model): Problem[] {
  const needed = [...node.keys].filter(([key, part]) => part.requiredOnCreate && isUnset(values[key]));
  return needed.map(([property]) => ({
    property,
    reason: `is missing; it is needed to make a new ${definition.noun}`,
  }));
}

/** Values that the API has no action for. */
function impossible(values: Fields, { node, definition }: Model): Problem[] {
  const asked = [...node.keys].filter(
    ([key, part]) =>
      part.action &&
      definition.reorder?.field !== key &&
      typeof values[key] === "boolean" &&
      !part.action(values[key], values),
  );
  return asked.map(([property]) => ({
    property,
    reason: `cannot be ${String(values[property])}: the API has no way to make it so`,
  }));
}
