import { fileNameOf } from "./identifier.js";
import { isBranch, isTreeList, TextFile, type Tree } from "./tree.js";

/** Texts up to this many characters, in one line, stay in the code. */
const longest = 200;

/** A tree whose long texts stand in files: HTML, or Markdown for all else. */
export function withTexts(tree: Readonly<Record<string, Tree>>, variable: string): Readonly<Record<string, Tree>> {
  return moved(tree, fileNameOf(variable), []) as Readonly<Record<string, Tree>>;
}

function moved(tree: Tree, folder: string, path: readonly string[]): Tree {
  if (typeof tree === "string") return isLong(tree) ? new TextFile(`${folder}/${fileOf(path, tree)}`, tree) : tree;
  if (isTreeList(tree)) return tree.map((part, place) => moved(part, folder, [...path, String(place + 1)]));
  if (!isBranch(tree)) return tree;
  return Object.fromEntries(Object.entries(tree).map(([key, part]) => [key, moved(part, folder, [...path, key])]));
}

/** Half a surrogate pair cannot be written to a file. */
function isLong(text: string): boolean {
  const isWhole = !/\p{Surrogate}/u.test(text);
  return isWhole && (text.length > longest || /[\r\n]/.test(text));
}

function fileOf(path: readonly string[], text: string): string {
  const name = path.map((part) => fileNameOf(part).replace(/[^\p{L}\p{N}_-]+/gu, "-")).join("-");
  return `${name}.${/<[a-z][^<>]*>/i.test(text) ? "html" : "md"}`;
}
