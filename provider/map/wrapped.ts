import { shortened } from "./node-text.js";

/** A font of a picture. */
export interface Font {
  /** In pixels. */
  readonly size: number;
  readonly isBold: boolean;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Widths in parts of the font's size, of the widest of usual fonts: the first pattern that fits counts. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/^[\p{Extended_Pictographic}\p{Regional_Indicator}]/u, 1.5],
  [/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uff00-\uffef]/u, 1.05],
  [/^[ijlI.,:;'’|!()[\]·]/, 0.42],
  [/^[mwMW@%—…]/, 1.02],
  [/^\p{Lu}/u, 0.76],
  [/^ /, 0.36],
];

/** How wide a text is at most, in pixels. */
export function widthOf(text: string, { size, isBold }: Font): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += widths.find(([of]) => of.test(segment))?.[1] ?? 0.645;
  return width * size * (isBold ? 1.09 : 1);
}

/**
 * A text in lines.
 *
 * @param width - How wide a line may be, in pixels.
 * @param most - How many lines there may be; what is left ends in an ellipsis.
 */
export function wrapped(text: string, font: Font, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of shortened(text, 400)
    .split(" ")
    .flatMap((one) => pieces(one, font, width))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && widthOf(longer, font) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== "") lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), ended(lines[most - 1] ?? "", font, width)];
}

function ended(line: string, font: Font, width: number): string {
  const characters = Array.from(graphemes.segment(line), ({ segment }) => segment);
  while (characters.length > 0 && widthOf(`${characters.join("")}…`, font) > width) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}

/** A word that is longer than a line, cut. */
function pieces(word: string, font: Font, width: number): string[] {
  if (widthOf(word, font) <= width) return [word];
  const parts = [""];
  for (const { segment } of graphemes.segment(word)) {
    const longer = (parts.at(-1) ?? "") + segment;
    if (widthOf(longer, font) > width) parts.push(segment);
    else parts[parts.length - 1] = longer;
  }
  return parts;
}
