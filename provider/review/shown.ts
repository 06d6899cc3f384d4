import { visible } from "../visible.js";

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/**
 * A text of a user as it may stand in a line: what cannot be seen, or turns the text around, is written out; text that runs from right to
 * left is kept apart from its neighbours. Never empty.
 */
export function shown(text: string): string {
  const line = visible(text.replace(/[^\S\ufeff]+/g, " ").trim());
  if (line === "") return "(blank)";
  return rightToLeft.test(line) ? `\u2068${line}\u2069` : line;
}
