import { type ChangeObject, diffWordsWithSpace } from "diff";
import { htmlWords } from "./html-words.js";
import { clipped, type Sentence, type Span } from "./span.js";

const context = 5;
const longest = 60;
/** Words that may differ before a text counts as written anew. */
const mostEdits = 1500;
/** Characters of HTML that are read as people read it; of more, the markup is compared too. */
const longestHtml = 100_000;
/** Characters that are compared word by word, from the first difference on. */
const longestCompared = 20_000;
/** Characters that stay before the first difference and after the last, which is more than is shown of them. */
const margin = 200;

/** Whether a text is too long to be shown whole, before and after. */
export function isLong(text: string): boolean {
  return text.length > longest || text.includes("\n") || isMarkup(text);
}

/** What differs between two texts, and what is to be said of all of it. */
export interface Differences {
  /** Empty where there is nothing to say. */
  readonly note: string;
  /** A sentence for each place. */
  readonly places: readonly Sentence[];
}

/**
 * What differs between two texts, word by word, with some words around each place. Of HTML the words count, unless they stay as they are.
 * Of long texts a part is compared, which the note says: anybody can write texts of any size.
 */
export function differences(before: string, after: string): Differences {
  const [old, now] = [readable(before), readable(after)];
  if (old !== now || before === after) return compared(old, now, []);
  const isMarked = isMarkup(before) || isMarkup(after);
  return compared(before, after, [isMarked ? "the words stay, their formatting changes" : "the spaces change"]);
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
  const parts = diffWordsWithSpace(before, after, { maxEditLength: mostEdits });
  if (!parts || sharedIn(parts) * 4 < Math.max(before.length, after.length)) return [whole(before, after)];
  return hunksIn(parts).map((hunk) => sentenceOf(hunk));
}

function whole(before: string, after: string): Sentence {
  return [{ as: "gone", text: clipped(before, 300) }, " → ", { as: "come", text: clipped(after, 300) }];
}

type Part = ChangeObject<string>;

function sharedIn(parts: readonly Part[]): number {
  return parts.reduce((sum, { added, removed, value }) => sum + (added || removed ? 0 : value.trim().length), 0);
}

/** Runs of changes with no more than a few words between them. */
function hunksIn(parts: readonly Part[]): Part[][] {
  const hunks: Part[][] = [];
  let hunk: Part[] = [];
  for (const part of parts) {
    const isShared = !part.added && !part.removed;
    if (!isShared || wordsIn(part.value).length <= context * 2) hunk.push(part);
    else {
      const space = /^\s/.test(part.value) ? " " : "";
      const head = `${space}${wordsIn(part.value).slice(0, context).join(" ")} …`;
      hunks.push([...hunk, { ...part, value: head, count: 1 }]);
      hunk = [{ ...part, value: `… ${wordsIn(part.value).slice(-context).join(" ")} `, count: 1 }];
      if (!/\s$/.test(part.value)) hunk = [{ ...part, value: hunk[0]?.value.trimEnd() ?? "", count: 1 }];
    }
  }
  return [...hunks, hunk].filter((one) => one.some(({ added, removed }) => added || removed));
}

function sentenceOf(hunk: readonly Part[]): Sentence {
  return hunk.flatMap(({ added, removed, value }) => {
    const text = clipped(value, 300);
    if (!added && !removed) return spaced({ as: "text", text }, value);
    const as = added ? "come" : "gone";
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

function isMarkup(text: string): boolean {
  return /<\/?[a-z][^<>]*>/i.test(text);
}

/** What people read of a text. */
function readable(text: string): string {
  return isMarkup(text) && text.length <= longestHtml ? htmlWords(text) : text.trim();
}
