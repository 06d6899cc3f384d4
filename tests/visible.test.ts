import { describe, expect, it } from "@jest/globals";
import { visible, visibleJson } from "../provider/visible.js";

const tags = (text: string) => text.replace(/./g, (letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0)));

describe("what cannot be seen is written out", () => {
  it.each([
    ["\u001b[2J\u0007\u009b31m", "[U+001B][2J[U+0007][U+009B]31m"],
    ["a\u0000b\u007f", "a[U+0000]b[U+007F]"],
    ["over\rwritten", "over[U+000D]written"],
    [
      "\u202egnp.exe\u202c \u2066x\u2069 \u200e\u200f\u061c",
      "[U+202E]gnp.exe[U+202C] [U+2066]x[U+2069] [U+200E][U+200F][U+061C]",
    ],
    ["one\u2028two\u2029", "one[U+2028]two[U+2029]"],
    ["\udc00low high\ud800", "[U+DC00]low high[U+D800]"],
    ["zero\u200bwidth\ufeff\u00ad\u2060", "zero[U+200B]width[U+FEFF][U+00AD][U+2060]"],
    [tags("do"), "[U+E0064][U+E006F]"],
    [`\u{1f3f4}${tags("gb")}\u{e007f}`, "\u{1f3f4}[U+E0067][U+E0062][U+E007F]"],
    ["a\u{e0101}b\ufe01", "a[U+E0101]b[U+FE01]"],
    ["辻\u{e0101}\u{e0102}", "辻\u{e0101}[U+E0102]"],
    ["ka\u200c\u200d", "ka[U+200C][U+200D]"],
    ["می\u200c\u200c\u200dخ", "می\u200c[U+200C][U+200D]خ"],
  ])("%j", (text, expected) => {
    expect(visible(text)).toBe(expected);
    expect(visible(expected)).toBe(expected);
  });
});

it.each([
  "two\n\tlines\r\n",
  "می‌خواهم क्‍ष الْعَرَبِيَّة עברית ٪ \u0600١",
  "👩‍👩‍👧 👁️‍🗨️ 👍🏽 ❤️ 1️⃣ #️⃣ 🇨🇭 \u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}",
  "辻\u{e0101} é e\u0301 한글 𝒳 — “x” [U+202E]",
])("what people write stays: %s", (text) => {
  expect(visible(text)).toBe(text);
});

it("is JSON, and says the same", () => {
  const value = { "k\u202e": ["\udc00", "\u001b", "x\u{e0041}", "two\nlines", "❤️"], n: 1 };
  const json = visibleJson(value, 2);
  expect(json).toBe(visible(json));
  expect(JSON.parse(json)).toEqual(value);
});
