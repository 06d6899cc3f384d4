import type { Edge, Node } from "./graph.js";
import { textOfNode } from "./node-text.js";
import { type Font, widthOf, wrapped } from "./wrapped.js";

/** A line of text in a picture. */
export interface Line {
  readonly text: string;
  readonly font: Font;
}

/** Lines of text, and the room that they take, in pixels. */
export interface Box {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

const heading: Font = { size: 13, isBold: true };
const small: Font = { size: 11, isBold: false };
const widest = 190;

/** How high a line is, in pixels. */
export function heightOf({ font }: Line): number {
  return Math.round(font.size * 1.35);
}

/** The text of a node in lines. */
export function boxOfNode(node: Node): Box {
  const text = textOfNode(node);
  const lines = [
    ...wrapped(text.heading, heading, widest, 2).map((line) => ({ text: line, font: heading })),
    ...text.lines.flatMap((one) => wrapped(one, small, widest, 3)).map((line) => ({ text: line, font: small })),
  ];
  return boxOf(lines, 14, 9);
}

/** The text of an edge in lines; undefined where it says nothing. */
export function boxOfEdge({ label }: Edge): Box | undefined {
  if (label === "") return undefined;
  return boxOf(
    wrapped(label, small, 130, 3).map((line) => ({ text: line, font: small })),
    4,
    2,
  );
}

function boxOf(lines: readonly Line[], beside: number, above: number): Box {
  const width = Math.max(...lines.map(({ text, font }) => widthOf(text, font)), 30);
  return {
    lines,
    width: Math.ceil(width + 2 * beside),
    height: lines.reduce((sum, line) => sum + heightOf(line), 0) + 2 * above,
  };
}
