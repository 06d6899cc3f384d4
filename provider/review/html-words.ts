import { Parser } from "htmlparser2";

/** Tags at which a new line begins, opened or closed. */
const blocks: ReadonlySet<string> = new Set(
  "br p div h1 h2 h3 h4 h5 h6 ul ol tr table blockquote pre section".split(" "),
);
/** Tags whose content nobody reads. */
const unread: ReadonlySet<string> = new Set(["script", "style"]);

/** What people read of HTML: no tags, a line for each block, pictures and links as words. */
export function htmlWords(html: string): string {
  const words: string[] = [];
  const links: string[] = [];
  let unreadTags = 0;
  const parser = new Parser({
    onopentag: (name, { alt, href = "" }) => {
      if (unread.has(name)) unreadTags += 1;
      else if (name === "img") words.push(` [picture${alt ? `: ${alt}` : ""}] `);
      else if (name === "a") links.push(href);
      else if (name === "li") words.push("\n• ");
      else if (blocks.has(name)) words.push("\n");
    },
    ontext: (text) => {
      if (unreadTags === 0) words.push(text);
    },
    onclosetag: (name) => {
      if (unread.has(name)) unreadTags -= 1;
      else if (name === "a") words.push(toLink(links.pop()));
      else if (blocks.has(name)) words.push("\n");
    },
  });
  parser.end(html);
  return tidied(words.join(""));
}

const toLink = (href = ""): string => (href === "" ? "" : ` (${href})`);

/** Lines without blanks around them, and none that are empty. */
function tidied(text: string): string {
  const lines = text.split("\n").map((line) => line.replace(/[ \t\u00a0]+/g, " ").trim());
  return lines.filter((line) => line !== "").join("\n");
}
