import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { marked } from "marked";
import { parse } from "yaml";

/** What stands above the text of an article, between two lines of dashes. */
interface FrontMatter {
  readonly title: string;
  readonly tags?: readonly string[];
  /** Other ways to ask what the article answers. */
  readonly questions?: readonly string[];
  readonly featured?: boolean;
  readonly draft?: boolean;
}

/** An article as its file has it. */
export interface MarkdownArticle extends FrontMatter {
  /** Name of the file without its ending. It is the last part of the article's address. */
  readonly slug: string;
  readonly html: string;
}

/**
 * Reads an article from a Markdown file.
 *
 * @throws Error for a file without front matter, or without a title in it.
 */
export function readArticle(file: string): MarkdownArticle {
  const [, head = "", text = ""] = /^---\r?\n(.*?)\r?\n---\r?\n(.*)$/s.exec(readFileSync(file, "utf8")) ?? [];
  const frontMatter = parse(head) as Partial<FrontMatter> | null;
  if (!frontMatter?.title) throw new Error(`${file} must begin with a title between two lines of dashes`);
  const html = marked.parse(text, { async: false });
  return { ...frontMatter, title: frontMatter.title, slug: basename(file, ".md"), html };
}
