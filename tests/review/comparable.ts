import { type Fields, isFields } from "../../provider/runtime/value.js";

/** How many resources a refusal leaves out depends on how far the program came by then. */
const others = /\d+ other(?= resources? of the program)/g;
const guids = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi;

/**
 * What two recordings of the same preview have in common. What else an object says depends on what was made before it, and on ids that differ
 * from run to run; how far the engine comes before it fails does too.
 */
export function comparable(preview: Fields): unknown {
  const { steps: all, changeSummary, ...rest } = preview;
  if ((preview["diagnostics"] as Fields[] | undefined)?.some(({ severity }) => severity === "error"))
    return plain(rest);
  const steps = (all as Fields[] | undefined)?.map((step) => ({
    ...step,
    oldState: managed(step["oldState"]),
    newState: managed(step["newState"]),
  }));
  return plain({ ...rest, changeSummary, steps });
}

function managed(state: unknown): unknown {
  if (!isFields(state)) return state;
  const { inputs, outputs, propertyDependencies, ...rest } = state;
  if (!isFields(inputs)) return state;
  const written = withoutOwn(inputs);
  const shown = isFields(outputs) && Object.fromEntries(Object.entries(outputs).filter(([key]) => key in written));
  const sources = isFields(propertyDependencies) && withoutOwn(propertyDependencies);
  return {
    ...rest,
    inputs: written,
    ...(shown && { outputs: shown }),
    ...(sources && { propertyDependencies: sources }),
  };
}

/** Inputs without what says which resource of which program they are of: they differ from folder to folder. */
function withoutOwn(inputs: Fields): Fields {
  return Object.fromEntries(
    Object.entries(inputs).filter(([key]) => !["__self", "__called", "__account", "__total"].includes(key)),
  );
}

function plain(value: unknown): unknown {
  if (typeof value === "string") return value.replace(guids, "(an id)").replace(others, "(some) other");
  if (Array.isArray(value)) return value.map(plain);
  return isFields(value) ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)])) : value;
}
