import { visible } from "../visible.js";
import { shown } from "./shown.js";
import type { Sentence, Span } from "./span.js";

/**
 * A sentence as Markdown that shows every text to the letter: nothing that a user wrote becomes a link, a mention, a reference, a picture or
 * a tag, on GitHub and on GitLab.
 */
export function markdownOf(sentence: Sentence): string {
  const text = sentence.map(spanOf).join("").trim();
  // At the start of a line these would begin a list, a heading or a rule.
  return text.replace(/^(\d+)([.)])/, "$1\\$2").replace(/^[-+=]/, "\\$&");
}

/** The same for text inside HTML tags, where Markdown is not read. */
export function htmlOf(sentence: Sentence): string {
  return sentence
    .map((span) =>
      typeof span === "string"
        ? html(visible(span))
        : words(shown(span.text), html, (word) => `<code>${html(word)}</code>`),
    )
    .join("");
}

const marks = {
  name: ["*", "*"],
  value: ["**", "**"],
  text: ["", ""],
  gone: ["<del>", "</del>"],
  come: ["<ins>", "</ins>"],
} as const;

function spanOf(span: Span): string {
  if (typeof span === "string") return escaped(visible(span));
  const text = shown(span.text);
  if (span.as === "code") return code(text);
  const [open, close] = marks[span.as];
  return `${open}${words(text, escaped, code)}${close}`;
}

/**
 * What GitHub or GitLab would make something of, wherever it stands in a word: an address, a mention, a reference to an issue, a commit, a
 * label or a milestone, a formula, an emoji by its name.
 */
const linked =
  /[@$]|:\/\/|www\.|mailto:|xmpp:|[#!~%&^]\d|[~%]\p{L}|\bGH-\d|\[[a-z_]+:|\b(?=[0-9a-f]*\d)[0-9a-f]{7,40}\b|:[a-z_+-][\w+-]*:/iu;

/** A text word by word: what would be linked stands in a code span, which neither of the two looks into. */
function words(text: string, plain: (text: string) => string, verbatim: (text: string) => string): string {
  const parts = text.split(/(\s+)/);
  return parts.map((word) => (linked.test(word) ? verbatim(word) : plain(word))).join("");
}

/** Every character that Markdown or HTML reads something into, as itself. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]#<>&|~^]|!(?=\[)/g, "\\$&");
}

function code(text: string): string {
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = "`".repeat(Math.max(0, ...runs) + 1);
  const pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return `${fence}${pad}${text}${pad}${fence}`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function html(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
}
