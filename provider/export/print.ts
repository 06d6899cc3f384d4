import { visible, visibleJson } from "../visible.js";
import { dirname, posix } from "node:path";
import type { SourceFile } from "./layout.js";
import type { LiveObject } from "./live-object.js";
import type { Planned } from "./planned.js";
import { isBranch, isTreeList, Reference, referencesIn, Remarked, SwitchedOff, TextFile, type Tree } from "./tree.js";

/** Where a variable stands. */
export interface Place {
  readonly variable: string;
  /** `livechat/shop.ts` */
  readonly file: string;
}

/** Prints a file of the program, not formatted yet. */
export function printFile(file: SourceFile, places: ReadonlyMap<LiveObject, Place>): string {
  const trees = file.declarations.map(({ tree }) => tree);
  const hasSecrets = file.declarations.some(({ secrets }) => secrets.length > 0);
  const lines = [
    ...(hasSecrets ? ['import * as pulumi from "@pulumi/pulumi";'] : []),
    'import * as comm100 from "pulumi-comm100";',
    ...importsOf(file, places),
    ...(trees.some(holdsText) ? [`import { text } from ${visibleJson(between(file.path, "text.js"))};`] : []),
    "",
    ...(hasSecrets ? ["const config = new pulumi.Config();", ""] : []),
    ...file.declarations.map((planned) => `${printDeclaration(planned, places)}\n`),
  ];
  return lines.join("\n");
}

/** Prints one declaration. */
export function printDeclaration(planned: Planned, places: ReadonlyMap<LiveObject, Place>): string {
  const { area, name } = planned.object.kind.model.definition;
  const { variable, tree } = planned;
  const args = printTree(tree, places);
  if (planned.role === "lookUp") return `export const ${variable} = comm100.${area}.get${name}Output(${args});`;
  const rest = Object.keys(tree).length === 0 ? "" : `, ${args}`;
  return `export const ${variable} = new comm100.${area}.${name}(${visibleJson(variable)}${rest});`;
}

/** Prints a value as an expression. */
export function printTree(tree: Tree, places: ReadonlyMap<LiveObject, Place>): string {
  if (tree instanceof Reference) return `${places.get(tree.target)?.variable ?? visibleJson(tree.target.id)}.id`;
  if (tree instanceof TextFile) return `text(${visibleJson(tree.path)})`;
  if (tree instanceof Remarked)
    return `${printTree(tree.value, places)} /* ${visible(tree.remark).replaceAll("*/", "* /")} */`;
  if (tree instanceof SwitchedOff) return "undefined";
  if (isTreeList(tree)) return `[${tree.map((part) => printTree(part, places)).join(", ")}]`;
  if (!isBranch(tree)) return visibleJson(tree);
  const entries = Object.entries(tree).map(([key, part]) => printEntry(key, part, places));
  const isBroken = Object.values(tree).some((part) => part instanceof SwitchedOff);
  return isBroken ? `{\n${entries.join("\n")}\n}` : `{ ${entries.join(" ")} }`;
}

function printEntry(key: string, part: Tree, places: ReadonlyMap<LiveObject, Place>): string {
  const name = /^[A-Za-z_$][\w$]*$/.test(key) && key !== "__proto__" ? key : `[${visibleJson(key)}]`;
  if (part instanceof SwitchedOff) return `// ${name}: config.requireSecret(${visibleJson(part.secret)}),`;
  return `${name}: ${printTree(part, places)},`;
}

function importsOf({ path, declarations }: SourceFile, places: ReadonlyMap<LiveObject, Place>): string[] {
  const byFile = new Map<string, Set<string>>();
  for (const target of declarations.flatMap(({ tree }) => referencesIn(tree))) {
    const place = places.get(target);
    if (!place || place.file === path) continue;
    byFile.set(place.file, (byFile.get(place.file) ?? new Set()).add(place.variable));
  }
  const sorted = [...byFile].sort(([one], [other]) => (one < other ? -1 : 1));
  return sorted.map(([file, variables]) => {
    const from = between(path, file.replace(/\.ts$/, ".js"));
    return `import { ${[...variables].sort().join(", ")} } from ${visibleJson(from)};`;
  });
}

function between(from: string, to: string): string {
  const path = posix.relative(dirname(from), to);
  return path.startsWith(".") ? path : `./${path}`;
}

function holdsText(tree: Tree): boolean {
  if (tree instanceof TextFile) return true;
  if (isTreeList(tree)) return tree.some(holdsText);
  return isBranch(tree) && Object.values(tree).some(holdsText);
}

/** All texts of a tree that stand in files. */
export function textsIn(tree: Tree): TextFile[] {
  if (tree instanceof TextFile) return [tree];
  if (isTreeList(tree)) return tree.flatMap(textsIn);
  return isBranch(tree) ? Object.values(tree).flatMap(textsIn) : [];
}
