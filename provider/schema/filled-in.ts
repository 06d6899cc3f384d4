import type { z } from "zod";
import { withWords } from "./words.js";

/** A text, list or reference that the API fills in where the program does not set it: that it is set is no sign of somebody's hand. */
export function filledIn<T extends z.core.$ZodType>(schema: T): T {
  return withWords(schema, { filledIn: true });
}
