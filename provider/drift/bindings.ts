import type * as t from "@babel/types";
import { childrenOf, type SourceFile } from "./source-file.js";

/** What a name of a file stands for. */
export type Binding = {
  readonly file: SourceFile;
  /** Where it is declared. */
  readonly name: t.Identifier;
} & (
  | { readonly kind: "constant"; readonly value: t.Expression }
  /** A part of a value: `const { livechat } = comm100`. */
  | { readonly kind: "part"; readonly of: t.Expression; readonly key: string }
  /** All of a module. */
  | { readonly kind: "module"; readonly source: string }
  /** One thing of a module. */
  | { readonly kind: "imported"; readonly source: string; readonly key: string }
  | { readonly kind: "function"; readonly value: t.FunctionDeclaration }
  /** A parameter, a variable, a class. */
  | { readonly kind: "other" }
);

const known = new WeakMap<t.Node, ReadonlyMap<string, Binding>>();

/** What a name stands for where it is used; undefined for what the language has itself. */
export function bindingOf(name: t.Identifier, file: SourceFile): Binding | undefined {
  for (let node = file.parentOf(name); node; node = file.parentOf(node)) {
    const found = declaredIn(node, file).get(name.name);
    if (found) return found;
  }
  return undefined;
}

/** The names that a block, a file or a function declares. */
export function declaredIn(node: t.Node, file: SourceFile): ReadonlyMap<string, Binding> {
  const before = known.get(node);
  if (before) return before;
  const bindings = new Map(
    declarationsOf(node)
      .flatMap((one) => bindingsOf(one, file))
      .map((one) => [one.name.name, one]),
  );
  known.set(node, bindings);
  return bindings;
}

function declarationsOf(node: t.Node): t.Node[] {
  if (node.type === "Program" || node.type === "BlockStatement" || node.type === "StaticBlock") return node.body;
  if (node.type === "SwitchStatement") return node.cases.flatMap(({ consequent }) => consequent);
  if (node.type === "ForStatement") return node.init ? [node.init] : [];
  if (node.type === "CatchClause") return node.param ? [node.param] : [];
  if (node.type === "ForOfStatement" || node.type === "ForInStatement") return [node.left];
  return "params" in node && Array.isArray(node.params) ? node.params : [];
}

function bindingsOf(node: t.Node, file: SourceFile): Binding[] {
  switch (node.type) {
    case "ExportNamedDeclaration":
      return node.declaration ? bindingsOf(node.declaration, file) : [];
    case "ImportDeclaration":
      return node.specifiers.map((one) => importedBy(one, node.source.value, file));
    case "TSImportEqualsDeclaration":
      return node.moduleReference.type === "TSExternalModuleReference"
        ? [{ file, name: node.id, kind: "module", source: node.moduleReference.expression.value }]
        : [];
    case "FunctionDeclaration":
      return node.id ? [{ file, name: node.id, kind: "function", value: node }] : [];
    case "VariableDeclaration":
      return node.declarations.flatMap((one) => variableOf(one, node.kind === "const", file));
    case "ClassDeclaration":
      return node.id ? [{ file, name: node.id, kind: "other" }] : [];
    case "TSEnumDeclaration":
      return [{ file, name: node.id, kind: "other" }];
    default:
      return namesIn(node).map((name) => ({ file, name, kind: "other" }));
  }
}

function importedBy(
  one: t.ImportSpecifier | t.ImportDefaultSpecifier | t.ImportNamespaceSpecifier,
  source: string,
  file: SourceFile,
): Binding {
  if (one.type !== "ImportSpecifier") return { file, name: one.local, kind: "module", source };
  return { file, name: one.local, kind: "imported", source, key: nameOf(one.imported) };
}

function variableOf({ id, init }: t.VariableDeclarator, isConstant: boolean, file: SourceFile): Binding[] {
  if (isConstant && init && id.type === "Identifier") return [{ file, name: id, kind: "constant", value: init }];
  if (isConstant && init && id.type === "ArrayPattern")
    return id.elements.flatMap((part, place): Binding[] => {
      if (part?.type === "Identifier") return [{ file, name: part, kind: "part", of: init, key: String(place) }];
      return part ? namesIn(part).map((name) => ({ file, name, kind: "other" })) : [];
    });
  if (!isConstant || !init || id.type !== "ObjectPattern")
    return namesIn(id).map((name) => ({ file, name, kind: "other" }));
  return id.properties.flatMap((part): Binding[] => {
    if (part.type === "ObjectProperty" && !part.computed && part.value.type === "Identifier" && isName(part.key))
      return [{ file, name: part.value, kind: "part", of: init, key: nameOf(part.key) }];
    return namesIn(part).map((name) => ({ file, name, kind: "other" }));
  });
}

/** All names in a pattern: more than it declares does no harm, fewer would. */
export function namesIn(node: t.Node): t.Identifier[] {
  if (node.type === "Identifier") return [node];
  return /Pattern|Element|Property|Parameter/.test(node.type) ? childrenOf(node).flatMap(namesIn) : [];
}

/** Whether a key is written out. */
export function isName(node: t.Node): node is t.Identifier | t.StringLiteral {
  return node.type === "Identifier" || node.type === "StringLiteral";
}

/** A key that is written out. */
export function nameOf(node: t.Identifier | t.StringLiteral): string {
  return node.type === "Identifier" ? node.name : node.value;
}

/** Whether a name is used here: not declared, and no key. */
export function isUse(name: t.Identifier, file: SourceFile): boolean {
  const parent = file.parentOf(name);
  switch (parent?.type) {
    case "MemberExpression":
    case "OptionalMemberExpression":
      return parent.object === name || parent.computed;
    case "ObjectProperty":
      return parent.value === name || parent.computed;
    case "VariableDeclarator":
      return parent.init === name;
    case "ImportSpecifier":
    case "ImportDefaultSpecifier":
    case "ImportNamespaceSpecifier":
    case "ExportSpecifier":
    case "FunctionDeclaration":
      return false;
    default:
      return true;
  }
}
