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
  /** Which settings the program marked as secret. */
  readonly secrets?: ReadonlySet<string> | undefined;
}

/** Reads what a state remembers. A state without memory, such as that of a resource that is only read, manages nothing. */
export function memoryOf(state: Fields): Memory {
  const { __managed: managed, __forms: forms, __refused: refused } = state;
  return {
    managed: (managed as Selection | undefined) ?? {},
    forms: isFields(forms) ? (forms as Forms) : {},
    hasRefusals: refused === true,
    secrets: secretKeys(state),
  };
}

/** A state with its memory. */
export function withMemory(values: Fields, memory: Memory): Fields {
  const forms = Object.keys(memory.forms).length > 0 ? { __forms: memory.forms } : {};
  const { managed, secrets = new Set() } = memory;
  return {
    ...values,
    __managed: managed,
    ...forms,
    ...(memory.hasRefusals === true && { __refused: true }),
    ...marks(secrets),
  };
}

function marks(secrets: ReadonlySet<string>): Fields {
  return secrets.size > 0 ? { __secrets: [...secrets] } : {};
}

/** Names of the settings that the program marked as secret, besides those that are secret by nature: out of arguments, or of a state. */
export function secretKeys(fields: Fields): ReadonlySet<string> {
  const { __secrets: keys } = fields;
  return new Set(Array.isArray(keys) ? keys.filter((key) => typeof key === "string") : []);
}

/** Values without the keys that are ours. */
export function valuesOf(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !key.startsWith("__")));
}
