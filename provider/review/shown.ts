/** What cannot be seen, save what joins emoji and letters. */
const invisible = /(?![\u200c\u200d\s]|[\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}]/gu;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/**
 * A text of a user as it may stand in a line: what cannot be seen, or turns the text around, is written out; text that runs from right to
 * left is kept apart from its neighbours. Never empty.
 */
export function shown(text: string): string {
  const visible = text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(invisible, codeOf)
    .replace(/\s+/g, " ")
    .trim();
  if (visible === "") return "(blank)";
  return rightToLeft.test(visible) ? `\u2068${visible}\u2069` : visible;
}

function codeOf(letter: string): string {
  return `[U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`;
}
