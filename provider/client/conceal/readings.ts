import { decoded } from "./decoded.js";
import { type Layer, plainLayer } from "./layer.js";
import { unescaped } from "./unescaped.js";
import { withoutInvisible } from "./without-invisible.js";

/** How many spellings may lie one in the other. */
const deepest = 5;
/** More readings of one text are not looked at. */
const most = 120;

/** A text as it stands, and what it says where escapes, base64 and the like are read, one in the other. */
export function readings(text: string): Layer[] {
  const all: Layer[] = [plainLayer(text)];
  let turn = all;
  for (let depth = 0; depth < deepest && all.length < most; depth++) {
    turn = turn
      .filter(mayHoldMore)
      .flatMap((layer) =>
        [unescaped(layer), withoutInvisible(layer), ...decoded(layer)].filter((it) => it !== undefined),
      );
    all.push(...turn);
  }
  return all;
}

/** What was decoded is noise, unless it has a stretch that somebody wrote. */
function mayHoldMore({ text, isDecoded }: Layer): boolean {
  return !isDecoded || /[\t\n\r\x20-\x7e]{12}/.test(text);
}
