import { distance } from "fastest-levenshtein";

const most = 3;

/**
 * The values whose keys are nearest to a mistyped word, best first, three at most; none if nothing is near.
 *
 * @param entries - Key and value; several keys may lead to one value.
 */
export function nearest<Value>(word: string, entries: Iterable<readonly [string, Value]>): Value[] {
  const typed = word.toLowerCase();
  const limit = Math.max(1, Math.floor(typed.length / 4));
  const best = new Map<Value, number>();
  for (const [key, value] of entries) {
    const steps = distance(typed, key.toLowerCase());
    if (steps <= Math.min(limit, best.get(value) ?? limit)) best.set(value, steps);
  }
  const least = Math.min(...best.values());
  return [...best]
    .filter(([, steps]) => steps <= least + 1)
    .sort(([, a], [, b]) => a - b)
    .slice(0, most)
    .map(([value]) => value);
}

/** Words in quotation marks, with commas between. */
export function quote(words: Iterable<string>): string {
  return [...words].map((word) => `"${word}"`).join(", ");
}
