/** Characters that a message shows of a value. */
const most = 200;
/** Characters that it shows of what long values have in common, before they differ. */
const shared = 40;

/**
 * Values as a message shows them, side by side. Of long ones it shows what is around the first place where they differ.
 *
 * @param values - Versions of one setting.
 */
export function sideBySide<const T extends readonly unknown[]>(values: T): { [K in keyof T]: string } {
  const texts = values.map((value) => (value === undefined ? "not set" : JSON.stringify(value)));
  const isLong = texts.some((text) => text.length > most);
  const start = isLong ? Math.max(0, sameUntil(texts) - shared) : 0;
  return texts.map((text) => cut(text, start)) as { [K in keyof T]: string };
}

function cut(text: string, start: number): string {
  const part = text.slice(start, start + most);
  return `${start > 0 ? "…" : ""}${part}${start + most < text.length ? "…" : ""}`;
}

/** How many characters all texts begin with; those that are not set do not count. */
function sameUntil(texts: readonly string[]): number {
  const [first = "", ...others] = texts.filter((text) => text !== "not set");
  let count = 0;
  while (count < first.length && others.every((text) => text[count] === first[count])) count++;
  return count;
}
