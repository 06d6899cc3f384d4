import { type ChangeObject, diffWordsWithSpace } from "diff";
import { clipped, type Sentence, type Span } from "./span.js";

const context = 5;
const longest = 60;
/** Words that may differ before a text counts as written anew. */
const mostEdits = 1500;

/** Whether a text is too long to be shown whole, before and after. */
export function isLong(text: string): boolean {
  return text.length > longest || text.includes("\n") || isMarkup(text);
}

/**
 * What differs between two texts, word by word: a sentence for each place, with some words around it. Of HTML the words count, unless
 * they stay as they are.
 */
export function differences(
  before: string,
  after: string,
): { readonly note: string; readonly places: readonly Sentence[] } {
  const [old, now] = [readable(before), readable(after)];
  if (old === now && before !== after) {
    const isMarked = isMarkup(before) || isMarkup(after);
    return {
      note: isMarked ? "the words stay, their formatting changes" : "the spaces change",
      places: placesIn(before, after),
    };
  }
  return { note: "", places: placesIn(old, now) };
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
      hunks.push([...hunk, { ...part, value: wordsIn(part.value).slice(0, context).join(" ") + " …", count: 1 }]);
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

/** What people read of a text: HTML without its tags, pictures and links as words. */
function readable(text: string): string {
  if (!isMarkup(text)) return text.trim();
  return text
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, " ")
    .replace(/<img\b[^>]*?(?:\balt="([^"]*)")?[^>]*>/gi, (_, alt?: string) => ` [picture${alt ? `: ${alt}` : ""}] `)
    .replace(/<a\b[^>]*?\bhref="([^"]*)"[^>]*>([\s\S]*?)<\/a>/gi, "$2 ($1)")
    .replace(/<li\b[^>]*>/gi, "\n• ")
    .replace(/<(?:br|\/?(?:p|div|h\d|ul|ol|tr|table|blockquote|pre|section))\b[^>]*>/gi, "\n")
    .replace(/<[^<>]*>/g, "")
    .replace(/&(nbsp|amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? " ")
    .replace(/[ \t]+/g, " ")
    .replace(/\s*\n\s*/g, "\n")
    .trim();
}

const entities: Readonly<Record<string, string>> = { nbsp: " ", amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
