// What a child process of a test is there for.
import { basename } from "node:path";

const parts = [
  ["engine", /^pulumi$/],
  ["browser", /^looks\.mjs$|chrom/],
  ["installs", /^(npm|npx|pnpm)(-cli\.js)?$/],
  ["builds", /^tsc$/],
  ["command line", /^main\.js$/],
];

/** The part of the tests that a process belongs to, by its command line. */
export function partOf(words = []) {
  const names = words.slice(0, 3).map((word) => basename(String(word)));
  return parts.find(([, pattern]) => names.some((name) => pattern.test(name)))?.[0] ?? "other processes";
}
