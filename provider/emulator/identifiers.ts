import { createHash, randomUUID } from "node:crypto";

/** The id that stands for no object. */
export const emptyId = "00000000-0000-0000-0000-000000000000";

/** A new id, lower case. */
export function newId(): string {
  return randomUUID();
}

/** Whether a text has the form of an id. */
export function isGuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
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
