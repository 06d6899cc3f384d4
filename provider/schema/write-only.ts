import type { z } from "zod";
import { withWords } from "./words.js";

/** A field that the API takes and never answers. */
export function writeOnly<T extends z.core.$ZodType>(schema: T): T {
  return withWords(schema, { writeOnly: true });
}
