import type { z } from "zod";
import { type Condition, withWords } from "./words.js";

/**
 * A setting that exists only under a condition on the settings beside it: `when({ type: "image" }, …)`. While the condition is off, the
 * API leaves it out of its answers, which is no difference.
 */
export function when<T extends z.core.$ZodType>(condition: Condition, schema: T): T {
  return withWords(schema, { when: condition });
}
