import { z } from "zod";
import { withWords } from "./words.js";

/** An address that starts with `http://` or `https://`. */
export const webAddress: z.ZodString = z
  .string()
  .regex(/^https?:\/\/\S+$/i, "is no web address; it starts with https:// or http://");

/**
 * A picture: the address of one that the API can download. It fetches and stores the picture, and answers with an address of its own;
 * sending that back leaves the picture as it is.
 */
export function image(): z.ZodString {
  return withWords(z.string(), { image: true });
}
