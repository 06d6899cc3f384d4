import { diffArrays } from "diff";

/** A piece of two texts that were compared: words that stay, that go, that come. */
export interface Piece {
  readonly as: "text" | "gone" | "come";
  readonly value: string;
}

/** Words that may differ before a text counts as written anew. */
const mostEdits = 1500;
const words = new Intl.Segmenter("en", { granularity: "word" });

/** Compares two texts word by word, in any language, signs and spaces by themselves; undefined where they have too little in common. */
export function comparedWords(before: string, after: string): Piece[] | undefined {
  const found = diffArrays(wordsIn(before), wordsIn(after), { maxEditLength: mostEdits });
  return found?.map(({ added, removed, value }) => ({
    as: added ? "come" : removed ? "gone" : "text",
    value: value.join(""),
  }));
}

function wordsIn(text: string): string[] {
  return [...words.segment(text)].map(({ segment }) => segment);
}
