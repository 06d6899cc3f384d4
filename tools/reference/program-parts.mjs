// What the programs in comments are made of.
import ts from "typescript";

const parse = (code) => ts.createSourceFile("example.ts", code, ts.ScriptTarget.Latest, true);

/** The code of an `@example`, without its fence. */
export const codeOf = (example) => /```\w*\n([^]*?)\n?```/.exec(example)?.[1] ?? example;

function each(node, visit) {
  visit(node);
  ts.forEachChild(node, (child) => each(child, visit));
}

/** `area/Name` of what `new comm100.area.Name(…)` makes. */
function classOf(node) {
  if (!ts.isNewExpression(node)) return undefined;
  const [, area, name] = /^comm100\.(\w+)\.(\w+)$/.exec(node.expression.getText()) ?? [];
  return area && `${area}/${name}`;
}

/** The resources that a program makes and names: variable to `area/Name`. */
export function variablesIn(code) {
  const found = new Map();
  each(parse(code), (node) => {
    const key = ts.isVariableDeclaration(node) && node.initializer && classOf(node.initializer);
    if (key && ts.isIdentifier(node.name)) found.set(node.name.text, key);
  });
  return found;
}

/**
 * The first resource of a class that a program makes.
 *
 * @returns Its name in the program, and its arguments as the program writes them.
 */
export function firstUse(code, key) {
  /** @type {{ name: string | undefined, args: Map<string, string> } | undefined} */
  let found;
  each(parse(code), (node) => {
    if (found || classOf(node) !== key) return;
    const [name, args] = node.arguments ?? [];
    const properties = args && ts.isObjectLiteralExpression(args) ? args.properties : [];
    const named = properties.filter((property) => property.name);
    found = {
      name: name && ts.isStringLiteral(name) ? name.text : undefined,
      args: new Map(named.map((property) => [property.name.getText(), property.getText()])),
    };
  });
  return found;
}

/**
 * The names that a program uses and does not declare, in the order of their use.
 *
 * @returns {{ name: string, key?: string, path: string[], isObject: boolean }[]} For each: `name`; `key` and `path`, where it stands in the arguments of a resource; `isObject`: whether the program reads a
 * property of it.
 */
export function freeNames(code) {
  const source = parse(code);
  const declared = new Set();
  const used = new Map();
  each(source, (node) => {
    if (!ts.isIdentifier(node)) return;
    if (isDeclaration(node)) declared.add(node.text);
    else if (isUse(node) && !used.has(node.text)) used.set(node.text, placeOf(node));
  });
  return [...used].filter(([name]) => !declared.has(name)).map(([name, place]) => ({ name, ...place }));
}

function isDeclaration(node) {
  const { parent } = node;
  if (ts.isImportSpecifier(parent) || ts.isNamespaceImport(parent) || ts.isImportClause(parent)) return true;
  const declares = [ts.isVariableDeclaration, ts.isParameter, ts.isFunctionDeclaration, ts.isBindingElement];
  return declares.some((is) => is(parent)) && parent.name === node;
}

function isUse(node) {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  return !ts.isTypeReferenceNode(parent) && !ts.isQualifiedName(parent) && !ts.isBindingElement(parent);
}

function placeOf(node) {
  const path = [];
  let at = node;
  for (; at && classOf(at) === undefined; at = at.parent) {
    if (ts.isPropertyAssignment(at) || ts.isShorthandPropertyAssignment(at)) path.unshift(at.name.getText());
  }
  return { path, key: at && classOf(at), isObject: ts.isPropertyAccessExpression(node.parent) };
}
