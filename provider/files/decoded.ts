/**
 * The text that bytes hold, without its byte order mark. Windows PowerShell writes UTF-16, editors on Windows begin UTF-8 with a mark.
 *
 * @param bytes - All of a file, or of standard input.
 */
export function decoded(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** By the mark; without one, a NUL beside the first character gives UTF-16 away: no text that commands read begins with one. */
function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (second === 0 && first !== 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== undefined && second !== 0)) return "utf-16be";
  return "utf-8";
}
