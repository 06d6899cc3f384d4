import type { z } from "zod";
import { withWords } from "./words.js";

/**
 * A password, key or certificate. Encrypted in state, absent from logs and messages; never compared with what the API answers, which
 * masks it, empties it or leaves it out.
 */
export function secret<T extends z.core.$ZodType>(schema: T): T {
  return withWords(schema, { secret: true });
}
