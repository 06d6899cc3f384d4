import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { codeOf, freeNames } from "../../tools/reference/program-parts.mjs";
import { root } from "../../tools/set-up/folders.mjs";
import { Editor } from "../package/editor.js";

const files = globSync("provider/resources/*/*.ts", { cwd: root }).sort();
const editor = new Editor();
const known = new Set(["comm100", "pulumi", "console", "process", "undefined", "JSON", "Math", "Date", "URL"]);

/** The programs in the comments of a file, each with what it takes for granted declared before it. */
function examplesIn(file: string): string[] {
  const comments = readFileSync(join(root, file), "utf8").match(/\/\*\*[^]*?\*\//g) ?? [];
  return comments.flatMap((comment) => {
    const text = comment.slice(3, -2).replaceAll(/^ *\* ?/gm, "");
    return [...text.matchAll(/^@example\s+([^]*?)(?=^@\w|(?![^]))/gm)].map(([, example = ""]) =>
      wholeProgram(String(codeOf(example))),
    );
  });
}

function wholeProgram(code: string): string {
  const taken = freeNames(code)
    .map(({ name }) => name)
    .filter((name) => !known.has(name) && !(name in globalThis));
  const imports = [`import * as pulumi from "@pulumi/pulumi";`, `import * as comm100 from "pulumi-comm100";`];
  const missing = imports.filter((line) => !code.includes(line));
  return [...missing, ...taken.map((name) => `declare const ${name}: any;`), code, "void pulumi;"].join("\n");
}

// All are opened first: the compiler then reads the package once.
const opened = files.flatMap((file) => examplesIn(file).map((program) => ({ file, program: editor.open(program) })));

describe("the examples in comments", () => {
  it.each(opened)("compile: $file", ({ program }) => {
    expect(editor.problemsIn(program)).toEqual([]);
  });
});
