/** A token as OAuth has it, or many letters and digits in a row: base64, hexadecimal digits. */
const code = /eyJ[\w-]{8,}(?:\.[\w-]+)*|[A-Za-z0-9+/=_-]{32,}/g;
const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Takes out of a text what is no word and no id: whatever it is, it tells people nothing, and may be somebody's key.
 *
 * @param text - from outside
 */
export function withoutCodes(text: string): string {
  return text.replace(code, (run) => (run.split("/").every(isHarmless) ? run : "[…]"));
}

/** An id, a part of a path, or a word: names of settings have up to 60 letters, and hardly a digit. */
function isHarmless(part: string): boolean {
  return guid.test(part) || (part.length <= 60 && /^[A-Za-z]+(?:[-_][A-Za-z]+)*\d?$|^\d{0,20}$/.test(part));
}
