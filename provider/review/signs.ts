/** What may come or go at the edge of a word without another meaning: not braces, which hold macros, nor what stands in tags and numbers. */
const signs: ReadonlySet<string> = new Set(".,;:!?…'\"“”„‘’«»()\u2013\u2014、。，！？؟،؛¿¡");
/** Signs of languages without spaces, which stand within what looks like one word. */
const within = /[、。，！？]/gu;

/** Whether two texts have the same words, and differ at most in signs and spaces between them. */
export function differsInSignsAlone(before: unknown, after: unknown): boolean {
  return typeof before === "string" && typeof after === "string" && wordsOf(before) === wordsOf(after);
}

function wordsOf(text: string): string {
  const words = text.replace(within, "").split(/\s+/).map(withoutSigns);
  return words.filter((word) => word !== "").join(" ");
}

function withoutSigns(word: string): string {
  let [start, end] = [0, word.length];
  while (start < end && signs.has(word.charAt(start))) start += 1;
  while (end > start && signs.has(word.charAt(end - 1))) end -= 1;
  return word.slice(start, end);
}
