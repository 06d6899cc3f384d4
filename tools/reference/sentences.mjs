// Small matters of English.

/** `a`, `a or b`, `a, b or c`. */
export function alternatives(parts, word = "or") {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} ${word} ${parts.at(-1)}`;
}

/** `an Agent`, `a [Shift](shift.md)`, `an SLA policy`, `an unanswered question`. */
export function withArticle(name) {
  const isSpokenWithVowel = /^[[`]*(?:[aeioAEIO]|[Uu]n(?!i)|[FHLMNRSX][A-Z])/.test(name);
  return `${isSpokenWithVowel ? "an" : "a"} ${name}`;
}

/** With a capital, and a full stop. */
export function sentence(text) {
  const whole = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?:)]$/.test(whole) ? whole : `${whole}.`;
}

/** `ChatButton` as `chat-button`: the name of its files. */
export const kebab = (name) => name.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, "-").toLowerCase();

/** Joins the lines of a paragraph, which comments wrap; lists and fenced code keep theirs. */
export function unwrapped(text) {
  const blocks = text.split(/(```[^]*?```)/);
  return blocks
    .map((block, place) => (place % 2 === 1 ? block : block.replace(/(?<!\n)\n(?!\n|\s*(?:[-*]|\d+\.) )\s*/g, " ")))
    .join("");
}
