import type { z } from "zod";
import { type Destination, withWords } from "./words.js";

/**
 * A field by which something leaves the site, or gets to visitors' browsers. Reports tell first where a change of it leads.
 *
 * @param destination - What the value is.
 */
export function leadsTo<T extends z.core.$ZodType>(destination: Destination, schema: T): T {
  return withWords(schema, { leadsTo: destination });
}
