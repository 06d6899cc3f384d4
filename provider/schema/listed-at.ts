import type { z } from "zod";
import { withWords } from "./words.js";

/** A list that the object's own answers lack, and another list of the API shows, at this path. */
export function listedAt<T extends z.core.$ZodType>(path: string, schema: T): T {
  return withWords(schema, { listedAt: path });
}
