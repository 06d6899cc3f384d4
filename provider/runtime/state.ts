import { type Forms, memoryOf, withMemory } from "./memory.js";
import { type Model, parentsIn, settingsIn } from "./model.js";
import { Observation } from "./observe.js";
import { selectedPart, selectionOf } from "./selection.js";
import { settle } from "./settle.js";
import { withSteadyIds } from "./steady-ids.js";
import { type Fields, typedPart } from "./value.js";

/**
 * The state after a write.
 *
 * @param inputs - What the program wrote.
 * @param live - What the server has now.
 */
export function stateAfterWrite(inputs: Fields, live: Fields, model: Model): Fields {
  const settings = settingsIn(inputs, model);
  const forms: Forms = {};
  const steady = withSteadyIds(live, inputs);
  const values = settle(settings, steady, model.node, forms) as Fields;
  const known = typedPart(steady, model.node) as Fields;
  return withMemory(withoutId({ ...known, ...values, ...parentsIn(inputs, model) }), {
    managed: selectionOf(settings, model.node),
    forms,
  });
}

/**
 * The state and the inputs after a look at the server.
 *
 * @param state - The state before.
 * @param live - What the server answers.
 */
export function stateAfterRead(state: Fields, live: Fields, model: Model): { state: Fields; inputs: Fields } {
  const { managed, forms } = memoryOf(state);
  const observation = new Observation(forms);
  const steady = withSteadyIds(live, state);
  const found = observation.see({ known: state, live: steady, selection: managed, path: "" }, model.node, "");
  const parents = parentsIn({ ...steady, ...state }, model);
  const values = { ...(found.value as Fields), ...parents };
  const settings = selectedPart(found.value, found.selection) as Fields;
  return {
    state: withMemory(withoutId(values), { managed: found.selection, forms: observation.forms }),
    inputs: { ...parents, ...settings },
  };
}

/** Pulumi keeps `id` for itself. */
function withoutId(values: Fields): Fields {
  return Object.fromEntries(Object.entries(values).filter(([key]) => key !== "id"));
}
