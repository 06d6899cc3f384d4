import type { z } from "zod";
import { withWords } from "./words.js";

/**
 * A field that the API takes when the object is made, and that no PUT can change: a change replaces the resource. A PUT carries the value
 * that the server has, since a site may want the whole object.
 */
export function createOnly<T extends z.core.$ZodType>(schema: T): T {
  return withWords(schema, { createOnly: true });
}
