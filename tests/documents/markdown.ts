import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../tools/set-up/folders.mjs";

/** A fenced block of a document. */
export interface Block {
  readonly file: string;
  /** Line of the fence, counted from 1. */
  readonly line: number;
  readonly language: string;
  readonly text: string;
  /** What the comment above the block names: `<!-- with: shop, ada -->`. */
  readonly given: readonly string[];
}

/** A link to a place in the repository. */
export interface Link {
  readonly file: string;
  readonly line: number;
  readonly target: string;
}

/** The documents of the project, as paths from its root. */
export const documents = globSync(["*.md", ".changeset/*.md", "docs/**/*.md", "examples/**/*.md", "provider/**/*.md"], {
  cwd: root,
  exclude: (path) => path.includes("node_modules"),
})
  .filter((file) => file !== "CHANGELOG.md")
  .sort();

const textOf = (file: string) => readFileSync(join(root, file), "utf8");

/** The fenced blocks of a document. */
export function blocksOf(file: string): Block[] {
  const text = textOf(file);
  const fences = text.matchAll(
    /(?:<!-- with: (?<given>[^>]+) -->\s*)?^(?<indent> *)```(?<language>\w+)\n(?<body>[^]*?)^ *```$/gm,
  );
  return [...fences].map((match) => {
    const { given = "", indent = "", language = "", body = "" } = match.groups ?? {};
    return {
      file,
      line: lineOf(text, match.index + match[0].indexOf("```")),
      language,
      text: body.replaceAll(new RegExp(`^${indent}`, "gm"), ""),
      given: given.split(",").flatMap((name) => name.trim() || []),
    };
  });
}

/** The links of a document that lead to files or headings of the repository. */
export function linksOf(file: string): Link[] {
  const text = textOf(file).replaceAll(/^ *```[^]*?^ *```$/gm, (block) => block.replaceAll(/[^\n]/g, ""));
  return [...text.matchAll(/\]\((?!\w+:)(?<target>[^)\s]+)\)/g)].map((match) => ({
    file,
    line: lineOf(text, match.index),
    target: match.groups?.["target"] ?? "",
  }));
}

/** The names that a document's headings have in links. */
export function anchorsOf(file: string): Set<string> {
  const text = textOf(file).replaceAll(/^ *```[^]*?^ *```$/gm, "");
  const names = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => anchor(heading));
  return new Set(
    names.flatMap((name, at) => [name, `${name}-${names.slice(0, at).filter((other) => other === name).length}`]),
  );
}

const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(" ", "-");

const lineOf = (text: string, index: number) => text.slice(0, index).split("\n").length;
