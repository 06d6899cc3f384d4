import { blocksOf, documents } from "./markdown.js";

/** A command of a document, in words. */
export interface Command {
  /** The document and the line. */
  readonly place: string;
  readonly words: readonly string[];
}

/** The commands of all documents, a line each. */
export const commands: readonly Command[] = documents
  .flatMap(blocksOf)
  .filter(({ language }) => ["sh", "bash", "shell", "console"].includes(language))
  .flatMap(({ file, line, text }) =>
    text.split("\n").map((command, index) => ({
      place: `${file}:${line + 1 + index}`,
      words: command
        .replace(/(^|\s)#.*/, "")
        .split(/\s+/)
        .filter((word) => word !== ""),
    })),
  )
  .filter(({ words }) => words.length > 0);
