import { sentinels } from "./unknown.js";

/**
 * What the engine cannot carry: halves of surrogate pairs break its messages, NUL does not fit where some of its backends keep states. And
 * what would mean something to it: the text that stands for a value not known yet, the key by which it knows a secret, and the key that
 * languages take for something else. Anybody can write such texts in the Control Panel.
 */
const uncarried = /[\0\p{Surrogate}]/gu;
const special: ReadonlySet<string> = new Set(["4dabf18193072939515e22adb298388d", "__proto__"]);

/** A text in the form in which it is carried, shown and compared: one that the engine takes for itself in brackets, `[U+DC00]` for half a pair. */
export function carriedText(text: string): string {
  return sentinels.has(text) ? `[${text}]` : text.replace(uncarried, codeOf);
}

/** A value in the form in which states, programs and look-ups have it. What the site has stays as it is: see `merged.ts`. */
export function carried<T>(value: T): T;
export function carried(value: unknown): unknown {
  if (typeof value === "string") return carriedText(value);
  if (Array.isArray(value)) return value.map((part: unknown) => carried(part));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [carriedKey(key), carried<unknown>(part)]));
}

/** Whether a value holds something that the engine cannot carry. */
export function isUncarried(value: unknown): boolean {
  if (typeof value === "string") return carriedText(value) !== value;
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, part]) => carriedKey(key) !== key || isUncarried(part));
}

function carriedKey(key: string): string {
  return special.has(key) ? `[${key}]` : key.replace(uncarried, codeOf);
}

function codeOf(unit: string): string {
  return `[U+${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}]`;
}
