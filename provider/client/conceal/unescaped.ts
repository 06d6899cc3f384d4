import { type Layer, LayerMaker } from "./layer.js";
import { namedCharacters } from "./named-characters.js";

/** HTML's `&#107;`, `&#x6b;` and `&plus;`, a URL's `%6b` and `%u006b`, and what stands behind a backslash in JSON and in programs. */
const escape =
  /&(?:#(?<decimal>\d{1,7})|#x(?<hex>[0-9a-f]{1,6})|(?<name>[a-z]{2,12}\d{0,2}));?|%(?:u(?<wide>[0-9a-f]{4})|(?<byte>[0-9a-f]{2}))|\\(?:u(?:\{(?<point>[0-9a-f]{1,6})\}|(?<code>[0-9a-f]{4}))|x(?<short>[0-9a-f]{2})|(?<octal>[0-3][0-7]{2})|(?<letter>.))/gis;

const letters: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/**
 * Reads the escapes of a layer, each one once: what is escaped twice needs a second reading. The bytes of a URL stay single characters.
 *
 * @returns Undefined where there are none.
 */
export function unescaped(layer: Layer): Layer | undefined {
  const made = new LayerMaker(layer, false);
  let place = 0;
  let isFound = false;
  for (const match of layer.text.matchAll(escape)) {
    const meaning = meaningOf(match.groups ?? {});
    if (meaning === undefined) continue;
    isFound = true;
    for (; place < match.index; place++) made.add(layer.text.charAt(place), place, place);
    place = match.index + match[0].length;
    made.add(meaning, match.index, place - 1);
  }
  if (!isFound) return undefined;
  for (; place < layer.text.length; place++) made.add(layer.text.charAt(place), place, place);
  return made.layer;
}

function meaningOf(found: Readonly<Record<string, string | undefined>>): string | undefined {
  const { decimal, hex, name, wide, byte, code, point, short, octal, letter } = found;
  if (name !== undefined) return namedCharacters.get(name) ?? namedCharacters.get(name.toLowerCase());
  if (letter !== undefined) return letters[letter] ?? letter;
  if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8));
  const number =
    decimal === undefined ? Number.parseInt(hex ?? wide ?? byte ?? code ?? point ?? short ?? "", 16) : Number(decimal);
  return number <= 0x10ffff ? String.fromCodePoint(number) : undefined;
}
