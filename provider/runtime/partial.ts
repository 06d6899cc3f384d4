import type { Fields } from "./value.js";

/**
 * What the engine takes for "it exists, but not all of it is done": it keeps the id and the state, and goes on with an update next time.
 */
export interface PartialFailure extends Error {
  readonly id: string;
  readonly properties: Fields;
  readonly reasons: readonly string[];
}

/**
 * A failure after the object came to be.
 *
 * @param state - What is known of the object.
 * @param inputs - Hold `__provider`, which the engine's host forgets to add here and cannot do without later.
 */
export function partial(id: string, state: Fields, inputs: Fields, cause: unknown): PartialFailure {
  const message = cause instanceof Error ? cause.message : String(cause);
  const properties = JSON.parse(JSON.stringify({ ...state, __provider: inputs["__provider"] })) as Fields;
  return Object.assign(new Error(message, { cause }), { id, properties, reasons: [message] });
}

/** Whether an error says that the object exists. */
export function isPartial(error: unknown): error is PartialFailure {
  return error instanceof Error && "id" in error && "properties" in error;
}
