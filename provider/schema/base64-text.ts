import { z } from "zod";
import { withWords } from "./words.js";

/**
 * HTML or long text. It goes out in base64 (`data:text/plain;base64,…`), because a firewall in front of the API may refuse HTML in
 * plain text; the API answers with the decoded text.
 */
export function base64Text(): z.ZodString {
  return withWords(z.string(), { base64Text: true });
}
