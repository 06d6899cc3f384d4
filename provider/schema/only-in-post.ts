import type { z } from "zod";
import { createOnly } from "./create-only.js";
import { withWords } from "./words.js";

/** A field that cannot change once the object is made, and that documents leave out of PUT. */
export function onlyInPost<T extends z.core.$ZodType>(schema: T): T {
  return withWords(createOnly(schema), { leftOutOfPut: true });
}
