import type { z } from "zod";
import { withWords } from "./words.js";

/** A field without which the object cannot be made, and which may be left out of one that exists: an agent's password. */
export function requiredOnCreate<T extends z.core.$ZodType>(schema: T): T {
  return withWords(schema, { requiredOnCreate: true });
}
