/** A noun for a number of things: `3 routing rules`, `1 policy`. */
export function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : plural(noun)}`;
}

/** A noun for many: `fields of a pre-chat form`, `SLA policies`. */
export function plural(noun: string): string {
  const [, head = noun, rest = ""] = /^(.*?)( (?:of|for|with) .*)?$/.exec(noun) ?? [];
  return `${manyOf(head)}${rest}`;
}

function manyOf(word: string): string {
  if (word.endsWith("s") && !/ss$|us$|address$/.test(word)) return word;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
