import { type Layer, LayerMaker } from "./layer.js";

/**
 * What a layer says where it is read as base64 at each of its four alignments, as hexadecimal digits at both of theirs, or as a list of the
 * numbers of bytes. Whatever stands between the signs of such a spelling, such as the end of a line, is passed over.
 */
export function decoded(layer: Layer): Layer[] {
  const base64 = placesOf(layer, /[A-Za-z0-9+/_-]/);
  const hex = placesOf(layer, /[0-9A-Fa-f]/).filter((place) => !/^0x/i.test(layer.text.slice(place, place + 2)));
  return [
    ...[0, 1, 2, 3].map((skipped) => fromBase64(layer, base64.slice(skipped))),
    ...[0, 1].map((skipped) => fromHex(layer, hex.slice(skipped))),
    fromNumbers(layer),
  ].filter(({ text }) => text.length > 3);
}

function placesOf({ text }: Layer, sign: RegExp): number[] {
  return Array.from({ length: text.length }, (_, place) => place).filter((place) => sign.test(text.charAt(place)));
}

function fromBase64(layer: Layer, places: readonly number[]): Layer {
  const made = new LayerMaker(layer, true);
  const signs = places.map((place) => layer.text.charAt(place)).join("");
  const bytes = Buffer.from(signs, "base64");
  for (const [at, byte] of bytes.entries()) {
    const first = Math.floor((at * 8) / 6);
    const last = Math.floor((at * 8 + 7) / 6);
    addByte(made, byte, places[first] ?? 0, places[last] ?? 0);
  }
  return made.layer;
}

function fromHex(layer: Layer, places: readonly number[]): Layer {
  const made = new LayerMaker(layer, true);
  for (let at = 0; at + 1 < places.length; at += 2) {
    const [first = 0, last = 0] = [places[at], places[at + 1]];
    addByte(made, Number.parseInt(layer.text.charAt(first) + layer.text.charAt(last), 16), first, last);
  }
  return made.layer;
}

function fromNumbers(layer: Layer): Layer {
  const made = new LayerMaker(layer, true);
  for (const { 0: digits, index } of layer.text.matchAll(/(?<!\d)\d{2,3}(?!\d)/g))
    if (Number(digits) < 256) addByte(made, Number(digits), index, index + digits.length - 1);
  return made.layer;
}

/** Texts in UTF-16 have a zero in every other byte. */
function addByte(made: LayerMaker, byte: number, first: number, last: number): void {
  if (byte > 0) made.add(String.fromCharCode(byte), first, last);
}
