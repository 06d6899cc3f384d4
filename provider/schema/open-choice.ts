import { z } from "zod";
import { withWords } from "./words.js";

/** One of the known values, or any other text: the list of values is not known to be complete. */
export type OpenChoice<V extends string> = V | (string & Record<never, never>);

/** The schema of {@link OpenChoice}. */
export interface OpenChoiceSchema<V extends string> extends z.ZodType<OpenChoice<V>, OpenChoice<V>> {}

/**
 * A choice whose values are not all documented: the editor offers the known ones, any text is accepted, the API decides.
 */
export function openChoice<const V extends string>(...known: readonly V[]): OpenChoiceSchema<V> {
  return withWords(z.string(), { known });
}
