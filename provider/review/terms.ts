import { humanised, termOf } from "../vocabulary/vocabulary.js";
import type { Path } from "./change.js";

const inWord = /\b[a-z]+(?:[A-Z][a-z0-9]*)+\b/g;

const isDay = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/;

/** What reports call a field: what its comment begins with, keys in it as words. */
export function labelOf(type: string, path: Path): string {
  return termOf(type, path).label.replace(inWord, (key) => `“${humanised(key)}”`);
}

/** A value of a choice as words: `toAllAgents` as `to all agents`; what is a name anyway, such as `Monday`, stays. */
export function choiceInWords(value: string): string {
  if (isDay.test(value)) return value;
  const words = humanised(value);
  return /^[A-Z]{2}/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
}
