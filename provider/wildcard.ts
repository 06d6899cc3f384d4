/** Tells whether a text is one that a pattern means. */
export type Wildcard = (text: string) => boolean;

/**
 * A pattern in which `*` stands for any text; letters match in any case. As a regular expression it could take for ever on a name that
 * somebody made for it.
 */
export function wildcard(pattern: string): Wildcard {
  const [first = "", ...rest] = pattern.toLowerCase().split("*");
  const last = rest.pop();
  return (text) => {
    const name = text.toLowerCase();
    if (last === undefined) return name === first;
    if (!name.startsWith(first) || !name.endsWith(last)) return false;
    const end = name.length - last.length;
    let at = first.length;
    for (const part of rest) {
      const found = name.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return at <= end;
  };
}
