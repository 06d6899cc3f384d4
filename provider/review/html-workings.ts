import { Parser } from "htmlparser2";

/** Tags that do something without being read. */
const working: ReadonlySet<string> = new Set(
  (
    "script style iframe frame object embed form input button textarea select link meta base svg math video audio " +
    "source template img portal"
  ).split(" "),
);
/** Attributes that nobody reads, and that load, send, hide or run something; besides all that begin with `on`. */
const telling: ReadonlySet<string> = new Set(
  "src srcset srcdoc action formaction data background poster style hidden http-equiv content xlink:href rel type".split(
    " ",
  ),
);

/**
 * What HTML does besides being read: scripts, styles, forms, frames, addresses of pictures, and attributes that run or hide something, each as
 * a tag. Links are among the words that people read.
 */
export function htmlWorkings(html: string): string[] {
  const found: string[] = [];
  let inside = "";
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const told = Object.entries(attributes).filter(([key]) => isTold(name, key));
      if (working.has(name) || told.length > 0) found.push(asTag(name, told));
      if (name === "script" || name === "style") inside = name;
    },
    ontext: (text) => {
      if (inside !== "" && text.trim() !== "") found.push(text.trim());
    },
    onclosetag: (name) => {
      if (name === inside) inside = "";
    },
  });
  parser.end(html);
  return found;
}

function isTold(tag: string, key: string): boolean {
  if (key.startsWith("on") || (key === "href" && tag !== "a")) return true;
  return telling.has(key) && (working.has(tag) || !["rel", "type", "content"].includes(key));
}

function asTag(name: string, attributes: readonly (readonly [string, string])[]): string {
  return `<${[name, ...attributes.map(([key, value]) => `${key}=${JSON.stringify(value)}`)].join(" ")}>`;
}

/** What is among the first and not among the second, as often as it is more often there. */
export function moreIn(one: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const entry of other) left.set(entry, (left.get(entry) ?? 0) + 1);
  return one.filter((entry) => {
    const times = left.get(entry) ?? 0;
    left.set(entry, times - 1);
    return times <= 0;
  });
}
