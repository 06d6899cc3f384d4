import type { z } from "zod";
import { withWords } from "./words.js";

/**
 * A list whose rows are resources of their own, which say so by `rowOf`. A PUT sends the rows back as they were just read, since a site may
 * take what is left out for deleted. So that none gets lost that is made at the same time, such writes wait for each other.
 */
export function keptApart<T extends z.core.$ZodType>(schema: T): T {
  return withWords(schema, { keptApart: true });
}
