/** A text with the line ends of another one: those of the first line count for all. */
export function withLineEndsOf(other: string, text: string): string {
  return /^[^\n]*\r\n/.test(other) ? text.replace(/\r?\n/g, "\r\n") : text;
}

/** A text as it is without what editors and git change: line ends, and a byte order mark. */
export function withPlainLineEnds(text: string): string {
  return text.replace(/^\ufeff/, "").replaceAll("\r\n", "\n");
}
