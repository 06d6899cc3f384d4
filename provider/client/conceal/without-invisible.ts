import { type Layer, LayerMaker } from "./layer.js";

/** NUL, of which UTF-16 that is read as UTF-8 is full, and characters that cannot be seen. */
const invisible = /[\0\u00ad\u200b-\u200f\u2060\ufeff]/;

/**
 * Reads a layer without what cannot be seen.
 *
 * @returns Undefined where there is nothing of that kind.
 */
export function withoutInvisible(layer: Layer): Layer | undefined {
  if (!invisible.test(layer.text)) return undefined;
  const made = new LayerMaker(layer, false);
  for (let place = 0; place < layer.text.length; place++) {
    const character = layer.text.charAt(place);
    if (!invisible.test(character)) made.add(character, place, place);
  }
  return made.layer;
}
