import type { Selection } from "./selection.js";
import { type Fields, isFields } from "./value.js";

/**
 * The server's own form of values, where it differs from the program's: by path, a short digest. It is what later answers are compared
 * with, so that no list of the API's normalisations is needed.
 */
export type Forms = Record<string, string>;

/** What a state remembers besides the values. */
export interface Memory {
  /** Which settings the program manages. */
  readonly managed: Selection;
  /** The server's forms. */
  readonly forms: Forms;
  /** Whether the site kept values of its own at the last write, so that the state differs from what the program said then. */
  readonly hasRefusals?: boolean;
}

/** Reads what a state remembers. A state without memory, such as that of a resource that is only read, manages nothing. */
export function memoryOf(state: Fields): Memory {
  const { __managed: managed, __forms: forms, __refused: refused } = state;
  return {
    managed: (managed as Selection | undefined) ?? {},
    forms: isFields(forms) ? (forms as Forms) : {},
    hasRefusals: refused === true,
  };
}

/** A state with its memory. */
export function withMemory(values: Fields, memory: Memory): Fields {
  const forms = Object.keys(memory.forms).length > 0 ? { __forms: memory.forms } : {};
  return { ...values, __managed: memory.managed, ...forms, ...(memory.hasRefusals === true && { __refused: true }) };
}

/** Names of the arguments that the program marked as secret, besides those that are secret by nature. */
export function secretKeys(inputs: Fields): ReadonlySet<string> {
  const { __secrets: keys } = inputs;
  return new Set(Array.isArray(keys) ? keys.filter((key) => typeof key === "string") : []);
}

/** Values without the keys that are ours. */
export function valuesOf(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !key.startsWith("__")));
}
