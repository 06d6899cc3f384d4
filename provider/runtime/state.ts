import { memoryOf, secretKeys, withMemory } from "./memory.js";
import { type Model, parentsIn, settingsIn } from "./model.js";
import { Observation } from "./observe.js";
import { toldRefusals } from "./refused.js";
import { selectedPart } from "./selection.js";
import { Settlement } from "./settle.js";
import { withSteadyIds } from "./steady-ids.js";
import type { Fields } from "./value.js";

/** What becomes of settings that the site did not keep. */
export interface Said {
  readonly say: (message: string) => void;
  /** Names of settings that are secret, or were. */
  readonly hidden?: ReadonlySet<string>;
}

/**
 * The state after a write.
 *
 * @param inputs - What the program wrote.
 * @param live - What the server has now.
 * @param said - Who is told where the site kept values of its own, and which settings are named without their values.
 */
export function stateAfterWrite(inputs: Fields, live: Fields, model: Model, said?: Said): Fields {
  const secrets = secretKeys(inputs);
  const settings = settingsIn(inputs, model);
  const settlement = new Settlement();
  const { reorder } = model.definition;
  const places = reorder ? [reorder.field] : [];
  const { value, selection } = settlement.settle(settings, withSteadyIds(live, inputs), model.node, "", places);
  const refused = toldRefusals(settlement.refusals, inputs, model, said?.hidden ?? secrets);
  if (refused !== undefined) said?.say(refused);
  const values = withoutId({ ...(value as Fields), ...parentsIn(inputs, model) });
  const memory = { managed: selection, forms: settlement.forms, hasRefusals: refused !== undefined, secrets };
  return withMemory(values, memory);
}

/**
 * The state and the inputs after a look at the server.
 *
 * @param state - The state before.
 * @param live - What the server answers.
 */
export function stateAfterRead(state: Fields, live: Fields, model: Model): { state: Fields; inputs: Fields } {
  const { managed, forms, secrets } = memoryOf(state);
  const observation = new Observation(forms);
  const steady = withSteadyIds(live, state);
  const found = observation.see({ known: state, live: steady, selection: managed, path: "" }, model.node, "");
  const parents = parentsIn({ ...steady, ...state }, model);
  const values = { ...(found.value as Fields), ...parents };
  const settings = selectedPart(found.value, found.selection) as Fields;
  return {
    state: withMemory(withoutId(values), { managed: found.selection, forms: observation.forms, secrets }),
    inputs: { ...parents, ...settings },
  };
}

/** Pulumi keeps `id` for itself. */
function withoutId(values: Fields): Fields {
  return Object.fromEntries(Object.entries(values).filter(([key]) => key !== "id"));
}
