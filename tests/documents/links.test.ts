import { existsSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { root } from "../../tools/set-up/folders.mjs";
import { anchorsOf, documents, linksOf } from "./markdown.js";

/** Why a link leads nowhere. */
function problemOf(file: string, target: string): string | undefined {
  const [path = "", anchor] = target.split("#");
  const to = path === "" ? file : normalize(join(dirname(file), path));
  if (!existsSync(join(root, to))) return `${to} does not exist`;
  if (anchor === undefined || statSync(join(root, to)).isDirectory() || !to.endsWith(".md")) return undefined;
  return anchorsOf(to).has(anchor) ? undefined : `${to} has no heading #${anchor}`;
}

describe("the links in documents", () => {
  it.each(documents)("lead somewhere: %s", (file) => {
    const wrong = linksOf(file).flatMap(({ line, target }) => {
      const problem = problemOf(file, target);
      return problem === undefined ? [] : [`line ${line}: ${problem}`];
    });
    expect(wrong).toEqual([]);
  });
});
