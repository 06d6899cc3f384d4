import type { z } from "zod";
import { withWords } from "./words.js";

/**
 * A list whose rows are resources of their own. A PUT leaves it out unless the program lists it: sent back as it was read, it would
 * delete a row that another resource makes at the same time.
 */
export function keptApart<T extends z.core.$ZodType>(schema: T): T {
  return withWords(schema, { keptApart: true });
}
