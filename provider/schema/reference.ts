import { z } from "zod";
import { withWords } from "./words.js";

/**
 * The id of another object: pass the resource's `id`. In a program it is text; GUIDs differ in case between answers of the API, so two
 * ids that differ in case alone are the same.
 *
 * @param targets - `area/Name` of the resources that may be meant: `reference("global/Agent")`.
 */
export function reference(...targets: readonly string[]): z.ZodString {
  const names = targets.map((target) => target.slice(target.indexOf("/") + 1)).map(withArticle);
  return withWords(z.string().min(1, `is empty; pass the id of ${names.join(" or ")}`), { refersTo: targets });
}

function withArticle(name: string): string {
  return `${/^[AEIOU]/.test(name) ? "an" : "a"} ${name}`;
}
