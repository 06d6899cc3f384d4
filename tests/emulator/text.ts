/** A text or a number as text. Throws for anything else, so that a test never goes on with a missing id. */
export function text(value: unknown): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  throw new Error(`neither a text nor a number: ${JSON.stringify(value)}`);
}
