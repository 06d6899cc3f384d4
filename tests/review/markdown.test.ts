import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { marked, type Token } from "marked";
import { htmlOf, markdownOf } from "../../provider/review/markdown.js";
import { shown } from "../../provider/review/shown.js";
import type { Sentence, Span } from "../../provider/review/span.js";

const parts = [
  "<details>",
  "</summary>",
  "<img src=x onerror=alert(1)>",
  "<!--",
  "-->",
  "<script>",
  "@everyone",
  "@a/b",
  "#12",
  "GH-1",
  "a/b#3",
  "!4",
  "~bug",
  "&5",
  "https://x.example",
  "http://",
  "www.x.example",
  "a@x.example",
  "mailto:a@x.example",
  "[x](y)",
  "![x](y)",
  "[x]: y",
  "[^1]",
  "[ ]",
  "`",
  "``",
  "```",
  "*",
  "**",
  "_",
  "__",
  "~~",
  "|",
  "||",
  "\\",
  "\n",
  "\n\n",
  "    ",
  "\t",
  "1. ",
  "1) ",
  "- ",
  "+ ",
  "# ",
  "> ",
  "---",
  "===",
  "$x$",
  "$$",
  ":smile:",
  "&lt;",
  "&#64;",
  "&copy;",
  "שלום",
  "سلام",
  "🧑‍🚒",
  "\u202e",
  "\u200b",
  "\u0007",
  "é",
  "0123456789abcdef0123456789abcdef01234567",
  "{!Visitor.City}",
  " ",
  "a",
  "ß",
];
const text = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...parts), fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 12 })
    .map((some) => some.join("")),
  fc.string({ unit: "grapheme" }),
);
const span: fc.Arbitrary<Span> = fc.record({
  as: fc.constantFrom("name", "value", "text", "code", "gone", "come"),
  text,
});

/** As reports put them: with words and spaces between. */
const sentence: fc.Arbitrary<Sentence> = fc
  .array(span, { minLength: 1, maxLength: 4 })
  .map((spans) => spans.flatMap((one, place) => (place === 0 ? [one] : [" → ", one])));

function tokensIn(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => [
    token,
    ...tokensIn("tokens" in token ? token.tokens : []),
    ...tokensIn("items" in token ? (token.items as Token[]) : []),
  ]);
}

const decoded = (html: string) =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(
      /&(lt|gt|quot|#39|amp);/g,
      (_, name: string) => ({ lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" })[name] ?? "",
    );

const wanted = (spans: Sentence) => spans.map((one) => (typeof one === "string" ? one : shown(one.text))).join("");
const squeezed = (value: string) => value.replace(/\s+/g, " ").trim();

describe("Markdown of sentences that hold what users wrote", () => {
  it("shows every text to the letter, and makes nothing of it", () => {
    fc.assert(
      fc.property(sentence, (spans) => {
        const markdown = `- ${markdownOf(spans)}`;
        expect(markdown).not.toContain("\n");
        const tokens = tokensIn(marked.lexer(markdown));
        const kinds = new Set(tokens.map(({ type }) => type));
        const allowed = new Set(["list", "list_item", "text", "escape", "codespan", "em", "strong", "html"]);
        expect([...kinds].filter((kind) => !allowed.has(kind))).toEqual([]);
        const tags = tokens.filter(({ type }) => type === "html").map(({ raw }) => raw);
        expect(tags.filter((tag) => !/^<\/?(ins|del)>$/.test(tag))).toEqual([]);
        expect(squeezed(decoded(marked.parse(markdown, { async: false })))).toBe(squeezed(wanted(spans)));
      }),
      { numRuns: 3000 },
    );
  });

  it("marks names and values, each once, and nothing else", () => {
    fc.assert(
      fc.property(sentence, (spans) => {
        const tokens = tokensIn(marked.lexer(`- ${markdownOf(spans)}`));
        const countOf = (kind: string) => tokens.filter(({ type }) => type === kind).length;
        const spansAs = (as: string) => spans.filter((one) => typeof one !== "string" && one.as === as).length;
        expect([countOf("em"), countOf("strong")]).toEqual([spansAs("name"), spansAs("value")]);
      }),
      { numRuns: 2000 },
    );
  });

  it("leaves no mention, address or reference outside code, where GitHub and GitLab look for them", () => {
    fc.assert(
      fc.property(sentence, (spans) => {
        const html = marked.parse(`- ${markdownOf(spans)}`, { async: false });
        const outside = decoded(html.replace(/<code>.*?<\/code>/gs, ""));
        expect(outside).not.toMatch(/@[\w-]|#\d|:\/\/|www\.|\bGH-\d|[!~&]\d|\$/);
      }),
      { numRuns: 2000 },
    );
  });

  it("is as safe within the tag of a summary", () => {
    fc.assert(
      fc.property(sentence, (spans) => {
        const html = htmlOf(spans);
        expect(html).not.toContain("\n");
        expect(html.replace(/<\/?code>/g, "")).not.toMatch(/[<>]/);
        expect(squeezed(decoded(html))).toBe(squeezed(wanted(spans)));
      }),
    );
  });
});
