import { namedCharacters } from "./conceal/named-characters.js";

/** What a page says stands at its beginning. */
const looked = 20_000;

/**
 * The title of a web page, or its first words: enough to tell whose page it is. A page of any length and make takes the same time.
 *
 * @param text - HTML or plain text
 */
export function excerpt(text: string): string {
  const start = text.slice(0, looked);
  const titleWords = plain(titleIn(start));
  return titleWords === "" ? plain(start) : titleWords;
}

function titleIn(html: string): string {
  const start = placeOf(/<title[\s>]/gi, html, 0);
  const end = start < 0 ? -1 : placeOf(/<\/title/gi, html, start);
  return end < 0 ? "" : html.slice(html.indexOf(">", start) + 1, end);
}

function plain(html: string): string {
  return withoutCode(html)
    .replace(/<[^<>]*>/g, " ")
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, ...found: (string | undefined)[]) => {
      const [decimal, hex, name] = found;
      if (typeof name === "string") return namedCharacters.get(name) ?? whole;
      return characterOf(decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal)) ?? whole;
    })
    .replace(/\s+/g, " ")
    .trim();
}

/** Halves of characters are none. */
function characterOf(code: number): string | undefined {
  return code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? undefined : String.fromCodePoint(code);
}

/** Scripts and styles are no words. */
function withoutCode(html: string): string {
  let [words, place] = ["", 0];
  for (const { 1: name = "", index } of html.matchAll(/<(script|style)\b/gi)) {
    if (index < place) continue;
    words += `${html.slice(place, index)} `;
    place = placeOf(name.toLowerCase() === "script" ? /<\/script/gi : /<\/style/gi, html, index);
    if (place < 0) return words;
  }
  return words + html.slice(place);
}

function placeOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
}
