import type * as t from "@babel/types";
import type { Style } from "./literal.js";
import { type SourceFile, startOf } from "./source-file.js";

/** How a file writes code; where a string is replaced, how that one was written. */
export function styleOf(file: SourceFile, replaced?: t.Node): Style {
  const { lineEnd, indent, isJson } = file;
  return { quote: replaced && !isJson ? quoteOf(file, replaced) : file.quote, lineEnd, indent, isJson };
}

/** The quotes of a string, unless the text in it made them so. */
function quoteOf(file: SourceFile, node: t.Node): Style["quote"] {
  if (node.type === "TemplateLiteral") return "`";
  if (node.type !== "StringLiteral") return file.quote;
  const quote = file.text[startOf(node)] === "'" ? "'" : '"';
  return quote !== file.quote && node.value.includes(file.quote) ? file.quote : quote;
}
