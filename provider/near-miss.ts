import { createRequire } from "node:module";
import type * as levenshtein from "fastest-levenshtein";

const load = createRequire(import.meta.url);

/**
 * The name that was probably meant, whatever the case of letters; none where all are too far away.
 *
 * @param most - How many letters may differ; a third of them unless given, and 2 in short ones.
 */
export function nearMiss(
  written: string,
  names: readonly string[],
  most = Math.max(2, Math.floor(written.length / 3)),
): string | undefined {
  if (names.length === 0) return undefined;
  // Loaded when something was misspelt: most runs need none of it.
  const { closest, distance } = load("fastest-levenshtein") as typeof levenshtein;
  const text = written.toLowerCase();
  const near = closest(
    text,
    names.map((name) => name.toLowerCase()),
  );
  return distance(text, near) <= most ? names.find((name) => name.toLowerCase() === near) : undefined;
}

/** What to write instead of a name that does not exist: `did you mean name?`, or all that there are. */
export function hintOn(written: string, names: readonly string[]): string {
  const near = nearMiss(written, names);
  return near === undefined ? `there are: ${names.join(", ")}` : `did you mean ${near}?`;
}
