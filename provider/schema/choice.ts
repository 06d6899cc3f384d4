import { z } from "zod";

/** The schema of {@link choice}. */
export interface ChoiceSchema<V extends string> extends z.ZodType<V, V> {}

/** One of a fixed list of values, sent exactly as written. */
export function choice<const V extends string>(...values: readonly V[]): ChoiceSchema<V> {
  return z.enum(values);
}
