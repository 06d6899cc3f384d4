import { visible } from "../visible.js";
import type { Kind, Node, State } from "./graph.js";

/** What a state is called in a picture; colour alone would not reach everybody. */
export const stateWords: Readonly<Record<State, string>> = {
  stays: "",
  new: "new",
  changed: "changed",
  gone: "removed",
};

/** What a node says: its heading, and smaller lines below it. */
export interface NodeText {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** What one sees without its noun what it is. */
const plain: ReadonlySet<Kind> = new Set(["rule", "trigger", "shift"]);

/** The text of a node. */
export function textOfNode({ kind, label, noun, notes, number, isOff, state }: Node): NodeText {
  const about = notes.length > 0 && plain.has(kind) ? notes : [noun, ...notes];
  const marks = [stateWords[state], isOff ? "off" : ""].filter((mark) => mark !== "");
  const last = marks.length > 0 ? [`(${marks.join(", ")})`] : [];
  return {
    heading: number === undefined ? label : `${number}. ${label}`,
    lines: [...about.filter((line) => line !== "" && line.toLowerCase() !== label.toLowerCase()), ...last],
  };
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** A text on one line, of at most so many characters; what cannot be seen is written out. */
export function shortened(text: string, most: number): string {
  const plain = visible(text.replace(/[^\S\ufeff]+/g, " ").trim());
  const characters = Array.from(graphemes.segment(plain), ({ segment }) => segment);
  return characters.length > most
    ? `${characters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`
    : plain;
}
