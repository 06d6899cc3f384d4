/**
 * A piece of a sentence: words of our own, or something of the user's. `name` is what an object is called, `value` a setting, `code` an
 * address or a token, `text` words that stay, `gone` and `come` words that go and come.
 */
export type Span =
  string | { readonly as: "name" | "value" | "code" | "text" | "gone" | "come"; readonly text: string };

/** A sentence, for any output. */
export type Sentence = readonly Span[];

/** A sentence with what it is made of. */
export interface Line {
  readonly sentence: Sentence;
  /** In the order of importance. */
  readonly parts?: readonly Line[];
  /** Whether it is a row of a list or a piece of a text, which does not begin with what a field is called. */
  readonly isPiece?: true;
  /** Whether it comes before others where not all lines have room. */
  readonly isTelling?: true;
}

/** The text of a sentence, without marks. */
export function plain(sentence: Sentence): string {
  return sentence.map((span) => (typeof span === "string" ? span : span.text)).join("");
}

/** Sentences one after another, with something between them, and something else before the last. */
export function joined(sentences: readonly Sentence[], between = ", ", last = " and "): Sentence {
  return sentences.flatMap((sentence, place) =>
    place === 0 ? sentence : [place === sentences.length - 1 ? last : between, ...sentence],
  );
}

/** The first of many sentences, and how many more there are. */
export function fewOf(sentences: readonly Sentence[], most: number): Sentence {
  if (sentences.length <= most + 1) return joined(sentences);
  return joined([...sentences.slice(0, most), [`${sentences.length - most} more`]]);
}

/** The name of something of the user's, short enough for a line. */
export function nameSpan(text: string): Span {
  return { as: "name", text: clipped(text, 80) };
}

const letters = new Intl.Segmenter("en", { granularity: "grapheme" });

/** A text that fits, in as many letters as people count; what is left out is said by an ellipsis. */
export function clipped(text: string, most: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  // A letter may have many parts, but not for ever.
  const found = [...letters.segment(line.slice(0, most * 8))].map(({ segment }) => segment.slice(0, 32));
  return found.length <= most
    ? found.join("")
    : `${found
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}

/** A sentence with a capital letter at the start. */
export function capital(sentence: Sentence): Sentence {
  const [first, ...rest] = sentence;
  return typeof first === "string" ? [first.charAt(0).toUpperCase() + first.slice(1), ...rest] : sentence;
}

/** A sentence that follows a colon: without the capital letter, unless the first word is an abbreviation. */
export function small(sentence: Sentence): Sentence {
  const [first, ...rest] = sentence;
  if (typeof first !== "string" || /^[A-Z]{2}|^i[A-Z]/.test(first)) return sentence;
  return [first.charAt(0).toLowerCase() + first.slice(1), ...rest];
}
