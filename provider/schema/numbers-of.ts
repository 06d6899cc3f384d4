import { z } from "zod";
import { withWords } from "./words.js";

/**
 * A list of the small numbers that stand for something with a name, in any order: `numbersOf("global/Permission")`. Reports say which look-up
 * tells the names.
 *
 * @param target - `area/Name` of what the numbers stand for.
 */
export function numbersOf(target: string): z.ZodArray<z.ZodNumber> {
  return withWords(z.array(z.number().int()), { unordered: true, numbersOf: target });
}
