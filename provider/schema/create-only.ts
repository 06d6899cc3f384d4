import type { z } from "zod";
import { withWords } from "./words.js";

/** A field that the API takes when the object is made and refuses in PUT: a change replaces the resource. */
export function createOnly<T extends z.core.$ZodType>(schema: T): T {
  return withWords(schema, { createOnly: true });
}
