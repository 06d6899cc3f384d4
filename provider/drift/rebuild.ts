import type * as t from "@babel/types";
import { printList } from "./literal.js";
import { joined, type Member, type Members, membersOf, type Range } from "./members.js";
import { endOf, type SourceFile, startOf } from "./source-file.js";
import { styleOf } from "./style.js";

/**
 * Writes what stands between two brackets anew.
 *
 * @param change - The members that are to stand there, of those that do, and of new ones.
 */
export function rebuild(
  file: SourceFile,
  node: t.ArrayExpression | t.ObjectExpression,
  change: (members: readonly Member[], fresh: (body: string) => Member) => readonly Member[],
): void {
  const nodes: readonly (t.Node | null)[] = node.type === "ArrayExpression" ? node.elements : node.properties;
  const inner: Range = [startOf(node) + 1, endOf(node) - 1];
  const ranges = nodes.flatMap((one): Range[] => (one ? [[startOf(one), endOf(one)]] : []));
  const known = membersOf(file.text, inner, ranges, ([start, end]) => file.edits.textOf(start, end));
  const indent = nodes[0] ? file.indentOf(nodes[0]) : file.indentOf(node) + file.indent;
  const lead = known.opening.includes("\n") ? file.lineEnd + indent : "";
  const members = change(known.members, (body) => ({ lead, body, tail: "" }));
  file.edits.replace(
    ...inner,
    nodes.length === 0 ? filled(file, node, members) : emptied(known, members, indent, file),
  );
}

/** A list that was empty. */
function filled(file: SourceFile, node: t.ArrayExpression | t.ObjectExpression, members: readonly Member[]): string {
  const brackets = node.type === "ArrayExpression" ? "[]" : "{}";
  const bodies = members.map(({ body }) => body);
  const inner = file.text.slice(startOf(node) + 1, endOf(node) - 1).trim();
  const text = printList(bodies, brackets, styleOf(file), file.indentOf(node)).slice(1, -1);
  if (inner === "") return text;
  const line = file.lineEnd + file.indentOf(node);
  return `${line}${file.indent}${inner}${line}${file.indent}${bodies.join(`,${line}${file.indent}`)},${line}`;
}

function emptied(known: Members, members: readonly Member[], indent: string, file: SourceFile): string {
  if (members.length === 0) return known.closing.trim() === "" ? "" : known.closing;
  return joined({ ...known, members }, indent, file.lineEnd);
}
