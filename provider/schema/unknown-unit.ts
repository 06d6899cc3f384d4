import type { z } from "zod";
import { withWords } from "./words.js";

/**
 * A length of time whose unit no document tells: reports say so beside the number.
 *
 * @param likely - What it most likely is: `minutes`.
 */
export function unknownUnit<T extends z.core.$ZodType>(schema: T, likely?: string): T {
  return withWords(schema, { unknownUnit: likely === undefined ? {} : { likely } });
}
