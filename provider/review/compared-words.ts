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
  return (
    found && bridged(found.map(({ added, removed, value }) => ({ as: kindOf(added, removed), value: value.join("") })))
  );
}

const kindOf = (added: boolean, removed: boolean): Piece["as"] => (added ? "come" : removed ? "gone" : "text");

/** Words that go, and those that come, in one piece each, where only spaces stand between them. */
function bridged(pieces: readonly Piece[]): Piece[] {
  const told: Piece[] = [];
  let run: Piece[] = [];
  for (const piece of [...pieces, { as: "text", value: "\n" } as const]) {
    if (piece.as !== "text" || (run.length > 0 && isSpace(piece))) run.push(piece);
    else {
      const end = run.findLastIndex(({ as }) => as !== "text") + 1;
      told.push(...inOne(run.slice(0, end)), ...run.slice(end), piece);
      run = [];
    }
  }
  return told.slice(0, -1);
}

function inOne(run: readonly Piece[]): readonly Piece[] {
  const side = (kind: Piece["as"]) =>
    run
      .filter(({ as }) => as === kind || as === "text")
      .map(({ value }) => value)
      .join("");
  const [gone, come] = [side("gone"), side("come")];
  if (gone.trim() === "" || come.trim() === "") return run;
  return [
    { as: "gone", value: gone },
    { as: "come", value: come },
  ];
}

const isSpace = ({ value }: Piece): boolean => value.trim() === "" && !value.includes("\n");

function wordsIn(text: string): string[] {
  return [...words.segment(text)].map(({ segment }) => segment);
}
