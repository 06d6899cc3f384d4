import { createHash, randomUUID } from "node:crypto";

/** The id that stands for no object. */
export const emptyId = "00000000-0000-0000-0000-000000000000";

/** A new id, lower case. */
export function newId(): string {
  return randomUUID();
}

/** Always the same id for the same words, so that built-in objects keep theirs over a reset. */
export function idFrom(...words: string[]): string {
  const hex = createHash("sha1").update(words.join("/")).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A short digest of a text, for the version of a picture. */
export function versionOf(text: string): string {
  return createHash("sha1").update(text).digest("hex").slice(0, 16);
}
