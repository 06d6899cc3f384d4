import { blocksOf, documents } from "./markdown.js";

/** A command of a document, in words. */
export interface Command {
  /** The document and the line. */
  readonly place: string;
  readonly words: readonly string[];
}

/** The commands of all documents: those of a pipe each by itself. */
export const commands: readonly Command[] = documents
  .flatMap(blocksOf)
  .filter(({ language }) => ["sh", "bash", "shell", "console"].includes(language))
  .flatMap(({ file, line, text }) =>
    text.split("\n").flatMap((commands, index) =>
      commands
        .replace(/(^|\s)#.*/, "")
        .split(/\s(?:\|\|?|&&)\s/)
        .map((command) => ({
          place: `${file}:${line + 1 + index}`,
          words: command.split(/\s+/).filter((word) => word !== ""),
        })),
    ),
  )
  .filter(({ words }) => words.length > 0);
