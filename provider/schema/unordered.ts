import type { z } from "zod";
import { withWords } from "./words.js";

/** A list whose order has no meaning: another order is no difference. */
export function unordered<T extends z.core.$ZodType>(schema: T): T {
  return withWords(schema, { unordered: true });
}
