/**
 * What cannot be seen: controls, marks of direction, tags, halves of pairs, breaks of lines that only Unicode knows, and whatever else fonts
 * leave out. Flags of the parts of a country are made of tags, and stay.
 */
const unseen =
  /\u{1f3f4}\u{e0067}\u{e0062}(?:\u{e0065}\u{e006e}\u{e0067}|\u{e0073}\u{e0063}\u{e0074}|\u{e0077}\u{e006c}\u{e0073})\u{e007f}|(?![\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu;

/** What chooses how the letter before it looks, or joins it with the next. */
const joiner = /^(?:[\u180b-\u180d\u180f]|\u200c|\u200d|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}])$/u;

/**
 * A text in which all can be seen: it may come from anybody, and end on a terminal, in a report, before a machine that reads instructions.
 * Breaks of lines and tabs stay; what cannot be seen is written out, as `[U+202E]`.
 */
export function visible(text: string): string {
  return written(text, (found) => `[U+${codeOf(found).toUpperCase().padStart(4, "0")}]`);
}

/** Has somebody say texts in which all can be seen. */
export function visibly(say: (text: string) => void): (text: string) => void {
  return (text) => {
    say(visible(text));
  };
}

/** A value as JSON, which is also code, in which all can be seen and nothing has changed. */
export function visibleJson(value: unknown, space?: number): string {
  const escaped = (unit: string) => `\\u${codeOf(unit).padStart(4, "0")}`;
  return written(JSON.stringify(value, undefined, space), (found) => found.split("").map(escaped).join(""));
}

function written(text: string, write: (found: string) => string): string {
  return text.replace(unseen, (found: string, at: number) => (isFine(found, at, text) ? found : write(found)));
}

function isFine(found: string, at: number, text: string): boolean {
  if (found === "\n" || found === "\t" || found.startsWith("\u{1f3f4}")) return true;
  if (found === "\r") return text[at + 1] === "\n";
  if (!joiner.test(found)) return false;
  const before = text[at - 1] ?? "";
  // A digit on a key. Of many joiners in a row, which can spell a text of their own, one is of use, or an emoji's two.
  if (found === "\ufe0f" && /[#*\d]/.test(before)) return text[at + 1] === "\u20e3";
  return before > "\u00a8" && (!isJoiner(text, at) || (found === "\u200d" && before === "\ufe0f"));
}

/** Whether a joiner ends before this place. */
function isJoiner(text: string, end: number): boolean {
  return joiner.test(text.slice(end - 1, end)) || joiner.test(text.slice(Math.max(0, end - 2), end));
}

function codeOf(letter: string): string {
  return (letter.codePointAt(0) ?? 0).toString(16);
}
