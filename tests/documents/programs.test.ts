import { describe, expect, it } from "@jest/globals";
import { Editor } from "../package/editor.js";
import { type Block, blocksOf, documents } from "./markdown.js";
import { wholeProgram } from "./preambles.js";

const isProgram = ({ language }: Block) => ["ts", "typescript", "js", "javascript"].includes(language);
const blocks = documents.flatMap(blocksOf).filter(isProgram);
const editor = new Editor();
// All are opened first: the compiler then reads the package once.
const opened = new Map(blocks.map((block) => [block, editor.open(wholeProgram(block.text, block.given))]));

describe("the programs in documents", () => {
  it.each([...new Set(blocks.map(({ file }) => file))])("compile: %s", (file) => {
    const wrong = blocks
      .filter((block) => block.file === file)
      .flatMap((block) =>
        editor.problemsIn(opened.get(block) ?? "").map((problem) => `line ${block.line}, ${problem}`),
      );
    expect(wrong).toEqual([]);
  });
});
