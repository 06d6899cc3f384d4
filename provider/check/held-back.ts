import { readFileSync } from "node:fs";
import type { Finding } from "./finding.js";

/**
 * Why a program may lack something: it reads a variable that is set, and that a check does not give it. Said beside errors alone, since a
 * program can well do without.
 *
 * @param heldBack - Names of the variables that it is not given.
 */
export function heldBackFindings(found: readonly Finding[], heldBack: readonly string[]): Finding[] {
  const files = new Set(found.flatMap(({ severity, place }) => (severity === "error" && place ? [place.file] : [])));
  const words = new Set([...files].flatMap(wordsOfReader));
  const names = heldBack.filter((name) => words.has(name)).sort();
  if (names.length === 0) return [];
  const advice = names.map((name) => `--env ${name}`).join(" ");
  const message = `The program reads ${names.join(", ")}, which check does not give it. If it needs that, and it is no secret: ${advice}`;
  return [{ severity: "warning", rule: "program", message }];
}

/** The words of a file that reads the environment. */
function wordsOfReader(file: string): readonly string[] {
  try {
    const text = readFileSync(file, "utf8");
    return /\benv\b/.test(text) ? (text.match(/\w+/g) ?? []) : [];
  } catch {
    return [];
  }
}
