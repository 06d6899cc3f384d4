import { htmlWords } from "./html-words.js";
import { htmlWorkings, moreIn } from "./html-workings.js";
import { clipped, type Sentence, type Span } from "./span.js";
import { comparedWords, type Piece } from "./compared-words.js";

const context = 5;
const longest = 60;
const longestAddress = 200;
const longestWorkings = 600;
/** Characters of HTML that are read as people read it; of more, the markup is compared too. */
const longestHtml = 100_000;
/** Characters that are compared word by word, from the first difference on. */
const longestCompared = 20_000;
/** Characters that stay before the first difference and after the last, which is more than is shown of them. */
const margin = 200;

/** Whether a text is too long to be shown whole, before and after. */
export function isLong(text: string): boolean {
  return !isAddress(text) && (text.length > longest || text.includes("\n") || isMarkup(text));
}

/** Whether two short texts are so alike that what differs is better marked than shown twice. */
export function areClose(before: string, after: string): boolean {
  if (!isProse(before) || !isProse(after)) return false;
  const parts = comparedWords(before, after);
  return parts !== undefined && sharedIn(parts) * 2 >= Math.max(before.length, after.length);
}

/** Whether a text has words: an address and a code have none that could be marked. Some languages write without spaces. */
function isProse(text: string): boolean {
  return (
    /\s/.test(text.trim()) ||
    /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u.test(text)
  );
}

/** What differs between two texts, and what is to be said of all of it. */
export interface Differences {
  /** Empty where there is nothing to say. */
  readonly note: string;
  /** A sentence for each place. */
  readonly places: readonly Sentence[];
}

/**
 * What differs between two texts, word by word, with some words around each place. Of HTML the words count, and what it does besides: a new
 * script must not hide behind a new word. Where the words stay as they are, all markup counts.
 * Of long texts a part is compared, which the note says: anybody can write texts of any size.
 */
export function differences(before: string, after: string): Differences {
  const [old, now] = [readable(before), readable(after)];
  if (old !== now || before === after) {
    const words = compared(old, now, []);
    return { ...words, places: [...words.places, ...workings(before, after)] };
  }
  const isMarked = isMarkup(before) || isMarkup(after);
  return compared(before, after, [isMarked ? "the words stay, their formatting changes" : "the spaces change"]);
}

/** What HTML does otherwise than before, beside its words. */
function workings(before: string, after: string): Sentence[] {
  const [old, now] = [before, after].map((text) => (isHtml(text) ? htmlWorkings(text) : [])) as [string[], string[]];
  const [gone, come] = [moreIn(old, now).join(" "), moreIn(now, old).join(" ")];
  const spans: Span[] = [
    ...(gone === "" ? [] : ([" ", { as: "gone", text: clipped(gone, longestWorkings) }] as const)),
    ...(come === "" ? [] : ([" ", { as: "come", text: clipped(come, longestWorkings) }] as const)),
  ];
  return spans.length === 0 ? [] : [["in the markup:", ...spans]];
}

function compared(before: string, after: string, notes: readonly string[]): Differences {
  const [old, now] = differing(before, after);
  const [oldPart, newPart] = [old.slice(0, longestCompared), now.slice(0, longestCompared)];
  const isPart = oldPart.length < old.length || newPart.length < now.length;
  const left = `compared for ${longestCompared.toLocaleString("en")} characters from the first difference on`;
  return { note: [...notes, ...(isPart ? [left] : [])].join(", "), places: placesIn(oldPart, newPart) };
}

/** Of long texts, what lies between the first and the last difference, with some words around it. */
function differing(before: string, after: string): readonly [string, string] {
  if (Math.max(before.length, after.length) <= longestCompared) return [before, after];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const [from, spare] = [Math.max(0, start - margin), Math.max(0, end - margin)];
  return [before.slice(from, before.length - spare), after.slice(from, after.length - spare)];
}

function placesIn(before: string, after: string): Sentence[] {
  const parts = comparedWords(before, after);
  if (!parts || sharedIn(parts) * 4 < Math.max(before.length, after.length)) return [whole(before, after)];
  return hunksIn(parts).map((hunk) => sentenceOf(hunk));
}

function whole(before: string, after: string): Sentence {
  return [{ as: "gone", text: clipped(before, 300) }, " → ", { as: "come", text: clipped(after, 300) }];
}

function sharedIn(parts: readonly Piece[]): number {
  return parts.reduce((sum, { as, value }) => sum + (as === "text" ? value.trim().length : 0), 0);
}

/** Runs of changes with no more than a few words between them. */
function hunksIn(parts: readonly Piece[]): Piece[][] {
  const hunks: Piece[][] = [];
  let hunk: Piece[] = [];
  for (const part of parts) {
    const { as, value } = part;
    if (as !== "text" || wordsIn(value).length <= context * 2) hunk.push(part);
    else {
      const [before, after] = [/^\s/.test(value) ? " " : "", /\s$/.test(value) ? " " : ""];
      hunks.push([...hunk, { as, value: `${before}${wordsIn(value).slice(0, context).join(" ")} …` }]);
      hunk = [{ as, value: `… ${wordsIn(value).slice(-context).join(" ")}${after}` }];
    }
  }
  return [...hunks, hunk].filter((one) => one.some(({ as }) => as !== "text"));
}

function sentenceOf(hunk: readonly Piece[]): Sentence {
  return hunk.flatMap(({ as, value }) => {
    const text = clipped(value, 300);
    if (as === "text") return spaced({ as, text }, value);
    if (text === "") return value.includes("\n") ? [{ as, text: "¶" } as const, " "] : [" "];
    return spaced({ as, text }, value);
  });
}

/** A span with the spaces that its value has at its ends. */
function spaced(span: Exclude<Span, string>, value: string): Span[] {
  if (span.text === "") return value === "" ? [] : [" "];
  return [/^\s/.test(value) ? " " : "", span, /\s$/.test(value) ? " " : ""].filter((one) => one !== "");
}

const wordsIn = (text: string): string[] => text.split(/\s+/).filter((word) => word !== "");

/** An address is read whole: half a host name tells nobody anything. */
function isAddress(text: string): boolean {
  return text.length <= longestAddress && /^[a-z][\w+.-]*:\/\/\S+$/i.test(text);
}

function isMarkup(text: string): boolean {
  return /<\/?[a-z][^<>]*>/i.test(text);
}

/** What people read of a text. */
function readable(text: string): string {
  return isHtml(text) ? htmlWords(text) : text.trim();
}

/** Whether a text is read as HTML. */
function isHtml(text: string): boolean {
  return isMarkup(text) && text.length <= longestHtml;
}
