import type { z } from "zod";
import { type ToAction, withWords } from "./words.js";

/**
 * A field that an action of the API changes: `POST {path}:{name}`. It still goes out with the POST that makes the object; in a PUT it
 * keeps the value that the server has.
 *
 * @param toAction - The action for a value, or undefined if the API has none for it.
 */
export function action<T extends z.core.$ZodType>(toAction: ToAction, schema: T): T {
  return withWords(schema, { action: toAction });
}

/** A switch with `:enable` and `:disable`, whether the API's PUT takes it as well or not. */
export function switchable<T extends z.core.$ZodType>(schema: T): T {
  return action((on) => ({ name: on === true ? "enable" : "disable" }), schema);
}

/** A field that neither POST nor PUT takes: only an action changes it. */
export function byActionOnly<T extends z.core.$ZodType>(toAction: ToAction, schema: T): T {
  return withWords(schema, { action: toAction, byActionOnly: true });
}
