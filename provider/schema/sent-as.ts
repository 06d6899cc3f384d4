import type { z } from "zod";
import { withWords } from "./words.js";

/** A field that the API calls by a name that Pulumi keeps for itself: `actionId: sentAs("id", …)`. */
export function sentAs<T extends z.core.$ZodType>(name: string, schema: T): T {
  return withWords(schema, { sentAs: name });
}
